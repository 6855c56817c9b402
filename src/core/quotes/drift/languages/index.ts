import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import { type WordLists, words } from './lists';

const none = words('');
const unknown: WordLists = {
  negations: none,
  conditions: none,
  inversions: none,
  reports: none,
  hedges: none,
  contrasts: none,
  pronouns: none,
  functions: none,
  numbers: none,
  abbreviations: none,
  endings: none,
  hasOrdinalStops: false,
};

const byLanguage: Record<string, WordLists> = { en: english, de: german, fr: french, es: spanish };

const primaryOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** The lists of a BCP 47 language. Empty ones where there are none: then only marks and numbers are looked at. */
export const listsOf = (language: string): WordLists => byLanguage[primaryOf(language)] ?? unknown;
