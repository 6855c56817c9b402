import type { Finding } from '../finding';
import type { MarkedSpan } from '../spans';
import { namesIn } from './names';
import { naming, verbs } from './words';

const anyVerb = new RegExp(verbs.join('|'), 'u');
const pronoun = /[他她](?:们|們)?/u;
const named = new RegExp(`(?:${naming.join('|')})$`, 'u');
const ends = /[。！？!?\n]/u;
/** No clause that names a speaker is longer. */
const longest = 120;

/** Whether a text is Chinese: without spaces between words, it is read by its characters. */
export function isHan(text: string): boolean {
  const start = text.slice(0, 4000);
  const han = start.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = start.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const letters = start.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return han > letters && kana * 5 < han;
}

interface Said {
  name: string;
  cue: string;
  confidence: number;
}

/** Gives the quotations of a Chinese text their kinds and speakers. */
export function attributeHan(text: string, spans: readonly MarkedSpan[]): Finding[] {
  const findName = namesIn(blanked(text, spans));
  let last: { name: string; end: number } | null = null;
  return spans.map((span, index) => {
    const previous = spans[index - 1];
    const next = spans[index + 1];
    const before = clauseBefore(text, Math.max(previous?.end ?? 0, span.start - longest), span.start);
    const after = clauseAfter(text, span.end, Math.min(next?.start ?? text.length, span.end + longest));
    const isTerm =
      named.test(before) || (!anyVerb.test(before) && !opensClause(before) && isShort(span.text));
    if (isTerm) return { isScare: true, speaker: null, cue: null, confidence: 0 };
    const said = saidIn(before, findName) ?? (isAlone(before) ? saidIn(after, findName) : null);
    const isNear = last !== null && !text.slice(last.end, span.start).includes('\n');
    const known: Said | null = said
      ? said.name === ''
        ? pronounMeans(said, findName.before(span.start), last?.name)
        : said
      : isNear && last
        ? { name: last.name, cue: '', confidence: 0.7 }
        : null;
    if (known) last = { name: known.name, end: span.end };
    return {
      isScare: false,
      speaker: known?.name ?? null,
      cue: known?.cue || null,
      confidence: known?.confidence ?? 0,
    };
  });
}

const blanked = (text: string, spans: readonly MarkedSpan[]): string => {
  let from = 0;
  const parts = spans.map(({ start, end }) => {
    const part = text.slice(from, start) + ' '.repeat(end - start);
    from = end;
    return part;
  });
  return parts.join('') + text.slice(from);
};

function clauseBefore(text: string, from: number, to: number): string {
  const clause = text.slice(from, to);
  const end = [...clause.matchAll(/[。！？!?\n]/gu)].at(-1);
  return (end ? clause.slice(end.index + 1) : clause).trim();
}

function clauseAfter(text: string, from: number, to: number): string {
  const clause = text.slice(from, to);
  const end = clause.search(ends);
  return end < 0 ? clause : clause.slice(0, end);
}

/** A quotation that begins its sentence or stands behind a colon or comma. */
const opensClause = (before: string): boolean => before === '' || /[：:，,]$/u.test(before);
const isAlone = (before: string): boolean => before === '' || !anyVerb.test(before);
const isShort = (words: string): boolean => words.length <= 10 && !/[，。！？!?]/u.test(words);

/** Who says something in a clause; an empty name for a pronoun. */
function saidIn(clause: string, findName: ReturnType<typeof namesIn>): Said | null {
  const verb = anyVerb.exec(clause);
  if (!verb) return null;
  const name = findName.in(clause);
  const meant = pronoun.exec(clause);
  if (name && (!meant || clause.indexOf(name) < meant.index)) return { name, cue: verb[0], confidence: 0.9 };
  return meant && meant.index < verb.index + 2 ? { name: '', cue: verb[0], confidence: 0.8 } : null;
}

function pronounMeans(said: Said, newest: string | null, last: string | undefined): Said | null {
  const name = newest ?? last;
  return name ? { ...said, name } : null;
}
