import type { Look, SuggestedPiece, SuggestionEntry } from '../../../core/document/suggestions/list';
import { t } from './messages';

type Thing = Extract<SuggestedPiece, { thing: unknown }>;

const things: Partial<Record<Thing['thing'], Parameters<typeof t>[0]>> = {
  paragraph: 'thing.paragraph',
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
export const nameOf = ({ thing, level = 0 }: Thing): string =>
  thing === 'heading' ? t('thing.heading', { level }) : t(things[thing] ?? 'thing.other');

/** UTF-16 units of words in a button's name. */
const longest = 60;

function wordsOf(pieces: readonly SuggestedPiece[]): string {
  const words = pieces
    .map((piece) => ('text' in piece ? piece.text : nameOf(piece)))
    .join(' ')
    .trim();
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

const looks: Record<Look, [on: Parameters<typeof t>[0], off: Parameters<typeof t>[0]]> = {
  bold: ['look.bold', 'look.bold.off'],
  italic: ['look.italic', 'look.italic.off'],
  strikethrough: ['look.strikethrough', 'look.strikethrough.off'],
  code: ['look.code', 'look.code.off'],
  link: ['look.link', 'look.link.off'],
};

/** What kind of change it is. */
export function kindOf({ isMove, looks: changed, removed, added }: SuggestionEntry): string {
  if (isMove) return t(isSame(removed, added) ? 'move' : 'move.changed');
  if (changed.length > 0) return changed.map(({ look, isOn }) => t(looks[look][isOn ? 0 : 1])).join(' · ');
  if (removed.length === 0) return t('added');
  return t(added.length === 0 ? 'removed' : 'both');
}

/** What it takes away, unless that is what it adds: in another place, or with another look. */
export const removedBy = ({ isMove, looks: changed, removed, added }: SuggestionEntry): SuggestedPiece[] =>
  changed.length > 0 || (isMove && isSame(removed, added)) ? [] : removed;

const isSame = (removed: SuggestedPiece[], added: SuggestedPiece[]): boolean =>
  JSON.stringify(removed) === JSON.stringify(added);

/** What a suggestion does, for the names of its buttons. */
export function whatOf(entry: SuggestionEntry): string {
  const { removed, added, isMove, looks: changed } = entry;
  const words = { removed: wordsOf(removed), added: wordsOf(added) };
  if (isMove) return t('what.move', words);
  if (changed.length > 0) return t('what.look', { look: kindOf(entry), ...words });
  if (removed.length === 0) return t('what.added', words);
  return added.length === 0 ? t('what.removed', words) : t('what.both', words);
}
