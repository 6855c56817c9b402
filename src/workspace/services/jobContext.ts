/** What long work is told by its caller: when to stop, and where to report progress. */
export interface JobContext {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number, label: string) => void;
}
