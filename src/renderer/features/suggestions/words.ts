import type { SuggestedPiece, SuggestionEntry } from '../../../core/document/suggestions/list';
import { t } from './messages';

type Thing = Extract<SuggestedPiece, { thing: unknown }>['thing'];

const things: Partial<Record<Thing, Parameters<typeof t>[0]>> = {
  paragraph: 'thing.paragraph',
  heading: 'thing.heading',
  listitem: 'thing.listitem',
  table: 'thing.table',
  list: 'thing.list',
  figure: 'thing.figure',
  horizontalrule: 'thing.horizontalrule',
  blockquote: 'thing.blockquote',
  'quotation-block': 'thing.quotation-block',
  code: 'thing.code',
  snippet: 'thing.snippet',
  bibliography: 'thing.bibliography',
  citation: 'thing.citation',
  footnote: 'thing.footnote',
};

/** The name of a thing without words of its own. */
export const nameOf = (thing: Thing): string => t(things[thing] ?? 'thing.other');

/** UTF-16 units of words in a button's name. */
const longest = 60;

function wordsOf(pieces: readonly SuggestedPiece[]): string {
  const words = pieces
    .map((piece) => ('text' in piece ? piece.text : nameOf(piece.thing)))
    .join(' ')
    .trim();
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

/** What a suggestion does, for the names of its buttons. */
export function whatOf({ removed, added }: SuggestionEntry): string {
  const words = { removed: wordsOf(removed), added: wordsOf(added) };
  if (removed.length === 0) return t('what.added', words);
  return added.length === 0 ? t('what.removed', words) : t('what.both', words);
}
