import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type table from './faultTable.json';

/** A line of the faults (R1–R22) or the threats (T1–T11) in docs/reliability.md and docs/security.md. */
export type FaultId = keyof typeof table;

/** How often a fault is tried: the promised number under `npm run faults`, fewer in `npm test`. */
export const tries = ({ full, short }: { full: number; short: number }): number =>
  process.env['STET_FAULTS'] === 'full' ? full : short;

interface Outcome {
  tries: number;
  survived: number;
  /** The worst loss seen, with its measure: “812 ms of typing”, “nothing”. */
  worst: string;
}

/** One file a process, because the tests of two projects may run in two folders. */
const folder = path.resolve(import.meta.dirname, '../../artifacts/faults');
const file = path.join(folder, `${randomUUID()}.jsonl`);

/** Records one way in which a fault was tried, for the table that ends the run; fails if not every try survived. */
export function fault(id: FaultId, way: string, outcome: Outcome): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(file, `${JSON.stringify({ id, way, ...outcome })}\n`);
  expect(outcome.tries, `${id} ${way}: was tried`).toBeGreaterThan(0);
  expect(outcome.survived, `${id} ${way}: tries that survived`).toBe(outcome.tries);
}
