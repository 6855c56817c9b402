import { z } from 'zod';
import type { CslItem } from '../model/source';

/** CSL-JSON 1.0.2 names and dates: https://github.com/citation-style-language/schema */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  'non-dropping-particle'?: string;
  [other: string]: unknown;
}

interface CslDate {
  'date-parts'?: (number | string)[][];
  raw?: string;
  literal?: string;
  [other: string]: unknown;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextOrNothing = (value: unknown): boolean => value === undefined || typeof value === 'string';

const isName = (value: unknown): value is CslName =>
  isPlain(value) &&
  [value.family, value.given, value.literal, value['non-dropping-particle']].every(isTextOrNothing);

const isDate = (value: unknown): value is CslDate =>
  isPlain(value) &&
  [value.raw, value.literal].every(isTextOrNothing) &&
  (value['date-parts'] === undefined || isDateParts(value['date-parts']));

const isDateParts = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (parts) =>
      Array.isArray(parts) && parts.every((part) => typeof part === 'string' || Number.isFinite(part)),
  );

/** By these functions, so that a window that shows a name or a date loads no schema. */
export const nameSchema = z.custom<CslName>(isName);
export const dateSchema = z.custom<CslDate>(isDate);

/** None if one of them is no name. */
export function namesOf(csl: CslItem, variable = 'author'): CslName[] {
  const names = csl[variable];
  return Array.isArray(names) && names.every(isName) ? names : [];
}

export function textOf(csl: CslItem, variable: string): string {
  const value = csl[variable];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export const familyName = (name: CslName): string =>
  [name['non-dropping-particle'], name.family].filter(Boolean).join(' ') || name.literal || name.given || '';

export const fullName = (name: CslName): string =>
  name.literal || [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

/** A CSL date as `2026`, `2026-03` or `2026-03-03`; empty if it cannot be read. */
export function partialDateOf(csl: CslItem, variable: 'issued' | 'accessed'): string {
  const date = csl[variable];
  if (!isDate(date)) return '';
  const parts = date['date-parts']?.[0]?.map(Number).filter((part) => Number.isInteger(part));
  if (parts?.[0] === undefined) return /^\d{4}(-\d\d){0,2}$/.exec(date.raw ?? '')?.[0] ?? '';
  return parts
    .slice(0, 3)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}

export function toCslDate(partial: string): { 'date-parts': number[][] } | undefined {
  return partial === '' ? undefined : { 'date-parts': [partial.split('-').map(Number)] };
}

/** `3 March 2026`, `March 2026` or `2026`, as the language writes dates. */
export function formatPartialDate(partial: string, language: string): string {
  // Number('') is 0, and the year 0 would be shown as 1900.
  const [year, month, day] = partial === '' ? [] : partial.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return '';
  const instant = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const shape: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(language, shape).format(instant);
}
