import { after, before } from './around';
import { isListed } from './classes';
import type { Editing, Gap, QuotedToken } from './editing';
import { gapWarnings } from './gaps';
import type { Place } from './match';
import type { ReadRecord } from './record';
import { isWord } from './tokens';
import { type Finding, warn } from './warning';

const longSpan = 20;
const leastKept = 0.4;

/** Why the words may say something else than their record, which has their pieces at these places. */
export function warningsAt(
  record: ReadRecord,
  { pieces, gaps }: Editing,
  places: readonly Place[],
): Finding[] {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return [];
  return [
    ...before(record, first),
    ...gaps.flatMap((gap, index) => {
      const range = rangeOf(record, gap, places[index - 1], places[index]);
      return range ? gapWarnings(record, gap, range, pieces[index]?.tokens[0]?.text ?? null) : [];
    }),
    ...pieces.flatMap((piece, index) => endings(record, piece.tokens, places[index]?.start ?? 0)),
    ...littleKept(record, places, { start: first.start, end: last.end }),
    ...after(record, last),
  ];
}

/** What the record has in place of a gap; null where an ellipsis is at an end of the quotation. */
function rangeOf(record: ReadRecord, gap: Gap, from: Place | undefined, to: Place | undefined): Place | null {
  if (from && to) return { start: from.end, end: to.start };
  if (gap.brackets.length === 0) return null;
  return from ? behind(record, gap, from.end) : ahead(record, to?.start ?? 0);
}

/** Brackets that begin a quotation: they stand for the words just before, down to a mark or a pronoun. */
function ahead({ tokens, lists, sentenceStart }: ReadRecord, end: number): Place {
  const from = sentenceStart[end] ?? 0;
  let start = end;
  for (let token = tokens[start - 1]; start > from && token && isWord(token); token = tokens[start - 1]) {
    start -= 1;
    if (isListed(lists.pronouns, token.value) || end - start === mostReplaced) break;
  }
  return { start, end };
}

/** Brackets that end a quotation: they stand for as many of the next words. */
function behind({ tokens, sentenceEnd }: ReadRecord, gap: Gap, start: number): Place {
  const last = sentenceEnd[start - 1] ?? start - 1;
  const count = Math.max(1, gap.brackets.join(' ').split(/\s+/).length);
  let end = start;
  for (
    let token = tokens[end];
    end <= last && end - start < count && token && isWord(token);
    token = tokens[end]
  )
    end += 1;
  return { start, end };
}

const mostReplaced = 4;

/** `can[not]`, `care[less]`: letters in brackets that are no inflection of the word. */
function endings({ tokens, lists }: ReadRecord, quoted: readonly QuotedToken[], start: number): Finding[] {
  return quoted.flatMap(({ value, text, ending }, index) => {
    if (ending === undefined) return [];
    const lost = (tokens[start + index]?.value ?? '').slice(value.length).toLowerCase();
    const isInflected = (letters: string) => letters === '' || lists.endings.words.has(letters);
    if (isInflected(ending.toLowerCase()) && isInflected(lost)) return [];
    return [warn('bracket-word', { words: `${text}[${ending}]` })];
  });
}

function littleKept({ tokens }: ReadRecord, places: readonly Place[], whole: Place): Finding[] {
  const count = ({ start, end }: Place) => tokens.slice(start, end).filter(isWord).length;
  const span = count(whole);
  const kept = places.reduce((sum, place) => sum + count(place), 0);
  return span > longSpan && kept < span * leastKept ? [warn('little-kept', { kept, span })] : [];
}
