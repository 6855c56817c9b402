import { z } from 'zod';
import { authoredDateSchema } from './authoredDate';
import { isAuthoredDate } from './isAuthoredDate';

/**
 * On what terms something was given, the most open first. `background`: it may be used, but nobody is named.
 * `off-record`: it is never printed.
 */
export const termsKinds = ['on-record', 'background', 'off-record'] as const;
const termsSchema = z.enum(termsKinds);
export type TermsKind = z.infer<typeof termsSchema>;

/** A time with its offset; empty for none. */
export const isEmbargo = (text: string): boolean =>
  isAuthoredDate(text) && (text === '' || /(Z|[+-]\d\d:\d\d)$/.test(text));

const embargoSchema = authoredDateSchema.refine(isEmbargo, {
  error: 'An embargo is a time with an offset: 2026-03-03T18:00+01:00.',
});

export const termsShape = {
  terms: termsSchema,
  /** What is printed where a name may not be: “a senior official”; empty: the usual words. */
  withheldAs: z.string(),
  /** Not to be published before. */
  embargo: embargoSchema,
};
const termsFieldsSchema = z.object(termsShape);
export type Terms = z.infer<typeof termsFieldsSchema>;

export const openTerms: Terms = { terms: 'on-record', withheldAs: '', embargo: '' };

/** The terms of a source. A confidential one is on background at least. */
export const termsOfSource = ({
  confidential,
  terms,
  withheldAs,
  embargo,
}: Terms & { confidential: boolean }): Terms => ({
  terms: confidential && terms === 'on-record' ? 'background' : terms,
  withheldAs,
  embargo,
});

/** Whether a source must not be named outside of Stet. */
export const isWithheld = (source: Terms & { confidential: boolean }): boolean =>
  termsOfSource(source).terms !== 'on-record';

/** Of several terms the strictest, the last embargo, and the first wording that is given. */
export const strictest = (all: readonly Terms[]): Terms =>
  all.reduce(
    (one, other) => ({
      terms: rank(other.terms) > rank(one.terms) ? other.terms : one.terms,
      withheldAs: one.withheldAs.trim() === '' ? other.withheldAs : one.withheldAs,
      embargo: timeOf(other.embargo) > timeOf(one.embargo) ? other.embargo : one.embargo,
    }),
    openTerms,
  );

/** The terms of a quote: its own or its source's, whichever are stricter. */
export const termsOfQuote = (quote: Terms, source?: (Terms & { confidential: boolean }) | null): Terms =>
  strictest([quote, ...(source ? [termsOfSource(source)] : [])]);

/** Whether the words of a quote never leave. */
export const isOffRecord = (...of: Parameters<typeof termsOfQuote>): boolean =>
  termsOfQuote(...of).terms === 'off-record';

/** Whether it may be said whose words a quote has, and where they come from. */
export const isNameable = (...of: Parameters<typeof termsOfQuote>): boolean =>
  termsOfQuote(...of).terms === 'on-record';

/** Whether an embargo is not over at `now` (ISO 8601). */
export const isUnderEmbargo = (embargo: string, now: string): boolean => timeOf(embargo) > Date.parse(now);

const rank = (kind: TermsKind): number => termsKinds.indexOf(kind);

const timeOf = (embargo: string): number => (embargo === '' ? Number.NEGATIVE_INFINITY : Date.parse(embargo));

/**
 * A time as somebody types it, with the offset of this machine where it has none: `2026-03-03 18:00` becomes
 * `2026-03-03T18:00+01:00`. `offset` gives the minutes east of UTC at a local time.
 */
export function withOffset(text: string, offset: (local: string) => number): string {
  const [, day, time = '00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d)?))?$/.exec(text.trim()) ?? [];
  if (day === undefined) return text.trim();
  const local = `${day}T${time}`;
  const minutes = offset(local);
  if (Number.isNaN(minutes)) return text.trim();
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
