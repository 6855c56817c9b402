import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Sha256 } from '../../core/model/primitives';
import type { Row } from './database';

export const sha256 = (text: string): Sha256 => createHash('sha256').update(text).digest('hex');

export const now = (): string => new Date().toISOString();

/** `a_b` columns to `aB` fields, as the records of `core/model` name them. */
export function camel(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

export const strings = (json: unknown): string[] => z.array(z.string()).parse(JSON.parse(String(json)));
export const number = (value: unknown): number => Number(value ?? 0);

/** `?, ?, ?` for a list of values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
