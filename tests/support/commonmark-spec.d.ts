declare module 'commonmark-spec' {
  /** Examples in the order of the specification; `→` stands for a tab. */
  export const tests: { number: number; section: string; markdown: string; html: string }[];
}
