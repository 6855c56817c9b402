/** For long work: when to stop, and where to report progress. */
export interface JobContext {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number, label: string) => void;
}
