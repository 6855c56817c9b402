import { createHash } from 'node:crypto';
import { z } from 'zod';
import { StetError } from '../../core/model/errors';
import type { Sha256 } from '../../core/model/primitives';
import { t } from './messages';

export const sha256 = (text: string): Sha256 => createHash('sha256').update(text).digest('hex');

export const now = (): string => new Date().toISOString();

/** `a_b` columns to `aB` fields, as the records of `core/model` name them. */
export function camel(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** A row, or `fields` made of one, as the record it holds; throws `corrupt` where it cannot be one. */
export function readRow<T>(schema: z.ZodType<T>, fields: Record<string, unknown>): T {
  const found = schema.safeParse(camel(fields));
  if (found.success) return found.data;
  throw damaged(found.error);
}

export const damaged = (cause: unknown) => new StetError('corrupt', t.message('SQLITE_CORRUPT'), { cause });

export const strings = (json: unknown): string[] => list(z.string(), json);

export function list<T>(schema: z.ZodType<T>, json: unknown): T[] {
  try {
    return z.array(schema).parse(JSON.parse(String(json)));
  } catch (error) {
    throw damaged(error);
  }
}

export const number = (value: unknown): number => Number(value ?? 0);

/** `?, ?, ?` for a list of values. */
export const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
