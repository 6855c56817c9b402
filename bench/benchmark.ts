import type { Run } from './measure';

export interface Benchmark {
  name: string;
  /** What it is divided by. */
  baseline: string;
  /** The ratio is to be at most this. */
  goal: number;
  /** Called only for what is asked for. */
  prepare(): Promise<Prepared>;
}

export interface Prepared {
  candidate: Run;
  base: Run;
  close?: () => Promise<unknown>;
}
