import { textOf } from '../citations/csl';
import { readWordedDate } from '../dates/wordedDate';
import type { CslItem } from '../model/source';
import { scanQuotations } from '../quotes/scan';
import { sourceOfText } from './sourceOfText';

/** What a passage says besides the words; empty where it does not say it. */
export interface Passage {
  words: string;
  speaker: string;
  role: string;
  /** `2022-08-03`, or as written if it has two readings. */
  date: string;
  /** The address, DOI or ISBN. */
  source: string;
}

/** From where dates are seen; see `readWordedDate`. */
interface Seen {
  today: Date;
  year: number;
}

/** With more beside the quotation the text is a story, of which no part is dropped. */
const mostBeside = 30;

/**
 * A quotation with its attribution, as people copy it: `“We will not move,” said Dana Example, harbour master,
 * https://example.org/a, 3 August 2022`, with or without marks. Null if the text is nothing but words, has several
 * quotations, or says more than that.
 */
export function readPassage(text: string, language: string, seen: Seen): Passage | null {
  const source = sourceIn(text);
  const rest = source === '' ? text.trim() : text.replace(source, '').trim();
  const said = markedWords(rest) ?? wordsBeforeDash(rest) ?? wordsBeforeCue(rest);
  if (!said) return source === '' ? null : onlySource(rest, source, language, seen);
  const { before, after, ...who } = said;
  if (`${before} ${after}`.split(/\s+/).length > mostBeside) return null;
  const speaker = who.speaker || speakerBeside(before, after);
  const parts = partsOf(`${before}, ${after}`.replace(speaker, `,${name},`), language, seen);
  const found = { words: bare(who.words), speaker, role: parts.role, date: parts.date, source };
  return speaker || found.date || source ? found : null;
}

/** Words that stand in no marks and name nobody, followed by their source and date. */
function onlySource(rest: string, source: string, language: string, seen: Seen): Passage | null {
  const lines = rest.split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  const { date } = partsOf(last, language, seen);
  const words = bare(
    (date && lines.length > 1 ? lines.slice(0, -1) : lines).join('\n').replace(/[\s,;(–—-]+$/, ''),
  );
  return words === '' ? null : { words, speaker: '', role: '', date, source };
}

interface Said {
  words: string;
  speaker: string;
  before: string;
  after: string;
}

/** The only quotation in marks. */
function markedWords(text: string): Said | null {
  const all = scanQuotations(text);
  const direct = all.filter(({ kind }) => kind === 'direct');
  const [quotation, ...others] = direct.length > 0 ? direct : all;
  if (!quotation || others.length > 0) return null;
  const { text: words, speaker, start, end } = quotation;
  // A few words in marks inside a sentence are a term.
  if (quotation.kind === 'scare' && start > 0) return null;
  return { words, speaker: speaker ?? '', before: text.slice(0, start), after: text.slice(end) };
}

/** “We will not move — Dana Example” */
function wordsBeforeDash(text: string): Said | null {
  const [, words = '', after = ''] = /^([^—–]+[^\s—–])\s*\n?\s*[—–]\s*(\p{Lu}[^—–]*)$/u.exec(text) ?? [];
  return words === '' ? null : { words, speaker: '', before: '', after: `— ${after}` };
}

const mostTries = 20;

/** “We will not move, said Dana Example”: the finder decides at which comma the words end. */
function wordsBeforeCue(text: string): Said | null {
  for (const { index } of [...text.matchAll(/,\s/g)].slice(0, mostTries)) {
    const said = markedWords(`“${text.slice(0, index)},”${text.slice(index + 1)}`);
    // What follows the words names the speaker right there.
    const [head = ''] = said?.after.split(/[,;(]/) ?? [];
    if (said?.speaker && head.includes(said.speaker)) return said;
  }
  return null;
}

/** “— Dana Example, harbour master” behind the words, or “Dana Example, harbour master:” before them. */
function speakerBeside(before: string, after: string): string {
  const [, behind] = /^[\s(]*[—–-]\s*(\p{Lu}[^,;(\n]*)/u.exec(after) ?? [];
  const [, ahead] = /^\s*(\p{Lu}[^,;:(\n]*)[^:]*:\s*$/u.exec(before) ?? [];
  return (behind ?? ahead ?? '').trim();
}

/** Stands for the speaker among the parts. */
const name = '\u0000';

function partsOf(beside: string, language: string, seen: Seen): { role: string; date: string } {
  const parts = beside
    .split(/[,;:()\n]|\s[—–-]\s/)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '');
  const dates = parts.map(
    (part, at) =>
      // “August 3, 2022” is two parts.
      dateIn(`${part}, ${parts[at + 1]}`, language, seen) || dateIn(part, language, seen),
  );
  const date = dates.find(Boolean) ?? '';
  const at = parts.indexOf(name);
  const next = at < 0 ? '' : (parts[at + 1] ?? '');
  return { role: dates[at + 1] || !/^\p{Ll}|\bof\b/u.test(next) ? '' : next, date };
}

function dateIn(part: string, language: string, seen: Seen): string {
  const [, on = '', text = ''] = /^(on |am |le |el |il |op |em )?(.+)$/i.exec(part) ?? [];
  // “May” and “Sunday” alone may be names.
  if (on === '' && !/\d|\s/.test(text)) return '';
  const found = readWordedDate(text, language, seen.today, seen.year);
  if (!found) return '';
  return 'date' in found ? found.date : text;
}

/** The first address, DOI or ISBN, as it stands in the text. */
function sourceIn(text: string): string {
  const found = text.match(
    /https?:\/\/[^\s"<>“”]+|\b10\.\d{4,9}\/[^\s"<>“”,;]+|\b(?:ISBN[-:\d ]*?)?97[89][-‐ ]?[\d‐ -]{9,13}\d/gi,
  );
  const sources = found?.map((one) => idOf(sourceOfText(one))) ?? [];
  return sources.find((source) => source !== '' && text.includes(source)) ?? '';
}

const idOf = (csl: CslItem): string => textOf(csl, 'URL') || textOf(csl, 'DOI') || textOf(csl, 'ISBN');

/** Without the comma that English sets before the mark. */
const bare = (words: string): string => words.trim().replace(/,$/, '');
