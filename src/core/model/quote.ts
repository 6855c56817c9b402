import { z } from 'zod';
import { idSchema, instantSchema, languageSchema, partialDateSchema } from './primitives';
import { openTerms, termsShape } from './terms';

export const quoteFieldsSchema = z.object({
  /** The verbatim words, without quotation marks around them. */
  text: z.string().trim().min(1, { error: 'A quote needs its words.' }),
  language: languageSchema,
  speakerId: idSchema.nullable(),
  sourceId: idSchema.nullable(),
  locatorLabel: z.string(),
  locator: z.string(),
  dateSaid: partialDateSchema.nullable(),
  contextBefore: z.string(),
  contextAfter: z.string(),
  translation: z.string(),
  translator: z.string(),
  note: z.string(),
  ...termsShape,
});
export type QuoteFields = z.infer<typeof quoteFieldsSchema>;

/** A record that says nothing yet. */
export const emptyQuote = (language: string): QuoteFields => ({
  text: '',
  language,
  speakerId: null,
  sourceId: null,
  locatorLabel: '',
  locator: '',
  dateSaid: null,
  contextBefore: '',
  contextAfter: '',
  translation: '',
  translator: '',
  note: '',
  ...openTerms,
});

export const quoteSchema = quoteFieldsSchema.extend({
  id: idSchema,
  /** The words that the translation was made from. */
  translationOf: z.string().optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Quote = z.infer<typeof quoteSchema>;

/** Whether the words have changed since they were translated. */
export const isTranslationOld = ({ text, translation, translationOf }: Quote): boolean =>
  translation !== '' && translationOf !== undefined && translationOf !== text;
