/** How far long work is; `total` is 0 while it is not known. */
export interface Progress {
  done: number;
  total: number;
  label: string;
}
