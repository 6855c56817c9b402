import { z } from 'zod';

/** UUIDv7: sorts by the time it was made. */
export const idSchema = z.uuid();
export type Id = z.infer<typeof idSchema>;

/** UTC instant, ISO 8601, e.g. `2026-03-03T09:12:44.120Z`. */
export const instantSchema = z.iso.datetime({ offset: true });

/** A calendar day as people say it: `2026`, `2026-03` or `2026-03-03`. */
export const partialDateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: 'A date is a year, a month or a day: 2026, 2026-03 or 2026-03-03.',
});

/** SHA-256, lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof sha256Schema>;

/** BCP 47 language tag, e.g. `en-GB`. */
export const languageSchema = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);
