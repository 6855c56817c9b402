import { z } from 'zod';
import { languageSchema } from '../../core/model/primitives';
import { channel, nothing } from './channel';

const word = z.string().min(1).max(100);
const dictionary = z.object({ id: z.string(), origin: z.enum(['app', 'own', 'system']) });

export const spellingChannels = {
  /** Of some words those that are wrong; none where there is no dictionary for the language. */
  'spelling.check': channel({
    input: z.object({ language: languageSchema, words: z.array(word).max(5_000) }),
    output: z.array(z.string()),
    reads: ['preferences', 'settings', 'speakers', 'sources'],
  }),
  'spelling.suggest': channel({
    input: z.object({ language: languageSchema, word }),
    output: z.array(z.string()),
    reads: [],
  }),
  'spelling.dictionaries': channel({ input: nothing, output: z.array(dictionary), reads: ['preferences'] }),
  /** Asks for a Hunspell dictionary; returns its language, or null when the user cancels. */
  'spelling.addDictionary': channel({
    input: nothing,
    output: z.string().nullable(),
    writes: ['preferences'],
  }),
  /** Adds a word to the user's own dictionary, or to that of the workspace. */
  'spelling.learn': channel({
    input: z.object({ word, where: z.enum(['own', 'workspace']) }),
    output: nothing,
    writes: ['preferences', 'settings'],
  }),
};
