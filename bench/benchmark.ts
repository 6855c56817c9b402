import type { Run } from './measure';

export interface Benchmark {
  name: string;
  /** The measurement to divide by. */
  baseline: string;
  /** The highest ratio allowed. */
  goal: number;
  /** Called only for the benchmarks that were requested. */
  prepare(): Promise<Prepared>;
}

export interface Prepared {
  candidate: Run;
  base: Run;
  close?: () => Promise<unknown>;
}
