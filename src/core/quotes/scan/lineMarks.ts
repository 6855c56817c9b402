import { anyMark, closes, openingMarks } from '../marks';

/** A quotation mark in a line: one character, or two straight or grave ones of a wire (`''`). */
export interface Mark {
  at: number;
  text: string;
  opens: boolean;
  closes: boolean;
  /** The same mark opens and closes. */
  isStraight: boolean;
}

const markPattern = new RegExp(`''|\`\`|'|${anyMark.source}`, 'g');
/** Letters that are written together with the next word, so also with the mark before it: `ש"…"`, `و«…»`. */
const proclitics = /(?:^|[^\p{L}\p{M}])(?:[ושהבכלמ]{1,3}|[وفبكلا]{1,3})$/u;
const isJoining = (character: string) => /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(character);
const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string) => /^\s?$/.test(character);
const isHan = (character: string) =>
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(character);

/** Words that begin with an apostrophe: “’em”, “’90s”, “’n’”. */
const elided = /^['’‘](?:em|til|tis|twas|cause|cos|n|bout|round|neath|s|\d0s|\d\d)(?![\p{L}])/iu;

/** The quotation marks of a line, without apostrophes, feet and inches. */
export function marksIn(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(from, to).matchAll(markPattern)) {
    const at = from + match.index;
    if (isGershayim(text, at)) continue;
    const mark = markAt(text, at, match[0]);
    if (mark.opens || mark.closes || mark.text === '"') marks.push(mark);
  }
  return withoutApostrophes(text, marks);
}

/** The mark before the last letter of a Hebrew abbreviation, `צה"ל`; its suffixes stand behind that: `מנכ"לית`. */
function isGershayim(text: string, at: number): boolean {
  if (!/["״]/.test(text[at] ?? '') || !isJoining(text[at - 1] ?? '') || !isJoining(text[at + 1] ?? ''))
    return false;
  return !proclitics.test(text.slice(Math.max(0, at - 4), at)) || !isJoining(text[at + 2] ?? '');
}

function markAt(text: string, at: number, mark: string): Mark {
  const before = text[at - 1] ?? '';
  const after = text[at + mark.length] ?? '';
  const isSingle = mark === "'" || mark === '‘' || mark === '’';
  const isStraight = mark === '"' || mark === '״' || mark === "'" || mark === "''" || mark === '``';
  const isJoined = isJoining(before) && isWord(after);
  const startsWord = !isSpace(after) && (!isWord(before) || isHan(before) || isJoined);
  if (!isStraight && !isSingle)
    return {
      at,
      text: mark,
      opens:
        (openingMarks.includes(mark) &&
          (startsWord || (mark === '«' && !isWord(before)) || (mark === '“' && isSpace(before)))) ||
        (mark === '”' && startsWord && isSpace(before)),
      closes: anyMark.test(mark),
      isStraight,
    };
  const opens = mark !== '’' && startsWord && (isJoined || /[\s([{—–\-/“"„«‘'¡¿]|^$/.test(before));
  if (isSingle)
    return {
      at,
      text: mark,
      opens: opens && !elided.test(text.slice(at, at + 8)),
      closes: mark !== '‘' ? !isSpace(before) && !isWord(after) : true,
      isStraight,
    };
  return {
    at,
    text: mark === '``' ? "''" : mark,
    opens,
    closes: isSpace(before) ? isBehindInner(text, at) && isSpace(after) : !(opens && isWord(after)),
    isStraight,
  };
}

/** The space of a wire between two closing marks: 'the term' " */
const isBehindInner = (text: string, at: number) => /['’]\s$/.test(text.slice(Math.max(0, at - 2), at));

/**
 * Leaves of the single marks those that open, and of those that could close each, the one that does: the first behind
 * punctuation, or the first that is not a plural's apostrophe (“the builders’ union”), or the first. Takes inches away.
 */
function withoutApostrophes(text: string, marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  let quotes = 0;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark) continue;
    if (mark.text === '"') {
      const isInch = !mark.opens && /\d/.test(text[mark.at - 1] ?? '') && quotes % 2 === 0;
      const slip = isInch || mark.opens ? null : slipOf(text, mark, quotes % 2 === 1);
      if (isInch || (slip && !slip.opens && !slip.closes)) continue;
      quotes += 1;
      if (slip) {
        kept.push(slip);
        continue;
      }
    }
    if (mark.text !== "'" && mark.text !== '‘' && mark.text !== '’') kept.push(mark);
    else if (mark.text === '‘' && !mark.opens) kept.push(mark);
    else if (mark.opens) {
      const closing = closingSingle(text, marks, index);
      kept.push({ ...mark, closes: false });
      if (!closing) continue;
      for (let inner = index + 1; inner < closing; inner++) {
        const other = marks[inner];
        if (other && other.text !== "'" && other.text !== '‘' && other.text !== '’') kept.push(other);
      }
      const end = marks[closing];
      if (end) kept.push({ ...end, opens: false });
      index = closing;
    } else if (mark.text === '’' && marks[index - 1]?.text !== '‘')
      kept.push({ ...mark, closes: closes('‚', '’') });
  }
  return kept;
}

/** A straight mark without its space, “he said:"No"”, or with one too many, “"No, " he said”. Null where nothing is amiss. */
function slipOf(text: string, mark: Mark, isOpen: boolean): Mark | null {
  const before = text[mark.at - 1] ?? '';
  const after = text[mark.at + 1] ?? '';
  if (!mark.closes) return { ...mark, closes: isOpen };
  return !isOpen && /[\p{L}:,)]/u.test(before) && /\p{L}/u.test(after)
    ? { ...mark, opens: true, closes: false }
    : null;
}

function closingSingle(text: string, marks: Mark[], opening: number): number | null {
  const own = marks[opening]?.text === "'" ? "'" : '’';
  let first: number | null = null;
  let firstSure: number | null = null;
  for (let index = opening + 1; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark) continue;
    if (mark.opens && mark.text === marks[opening]?.text) break;
    if (mark.text !== own || !mark.closes) continue;
    const before = text[mark.at - 1] ?? '';
    if (/[,.?!…;:—–]/.test(before)) return index;
    const isPlural = /s/i.test(before) && /^ \p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3));
    first ??= index;
    if (!isPlural) firstSure ??= index;
  }
  return firstSure ?? first;
}
