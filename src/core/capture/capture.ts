import { toCslDate } from '../citations/csl';
import type { Capture } from '../model/capture';
import type { CslItem } from '../model/source';
import { plainWords, readAddress, readByline, readDate } from '../pages/metadata';
import { closes, withoutMarks } from '../quotes/marks';
import { t } from './messages';

export const mostWords = 20_000;
const mostContext = 2000;

/** The parameters that a page may send; others are ignored. */
export const capturedNames = ['url', 'title', 'text', 'before', 'after', 'author', 'date', 'site'] as const;
export type Captured = Partial<Record<(typeof capturedNames)[number], string>>;

/** A capture of what a page sent. Nothing in it is trusted: text stays text, and only web addresses are links. */
export function captureOf(sent: Captured): Capture {
  const notes: string[] = [];
  const words = cleanLines(sent.text);
  if (words.length > mostWords) {
    notes.push(t('wordsCut', { count: mostWords }));
  }
  const url = readAddress(sent.url);
  if (sent.url && url === '') notes.push(t('addressInvalid'));
  const issued = readDate(sent.date);
  if (sent.date && issued === '') notes.push(t('dateInvalid'));
  const author = readByline(sent.author);
  const fields = {
    title: plainWords(sent.title),
    ...(author.length > 0 ? { author } : {}),
    'container-title': plainWords(sent.site),
    ...(issued ? { issued: toCslDate(issued) } : {}),
    URL: url,
  };
  return {
    words: bareWords(words.slice(0, mostWords)),
    before: cleanLines(sent.before).slice(-mostContext),
    after: cleanLines(sent.after).slice(0, mostContext),
    csl: itemOf(fields),
    notes,
  };
}

/** A capture of copied text. An address alone in the last line is taken for its source. */
export function captureOfText(text: string): Capture {
  const lines = text.trim().split(/\r?\n/);
  const url = readAddress(lines.at(-1)?.trim());
  return captureOf(url ? { text: lines.slice(0, -1).join('\n'), url } : { text });
}

const itemOf = (fields: Record<string, unknown>): CslItem => ({
  type: 'webpage',
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
});

/** Without the marks around them; those inside a passage such as `“It sank,” said Cy Dahl` stay. */
function bareWords(words: string): string {
  const [first = '', ...rest] = words;
  const isPassage = !closes(first, rest.at(-1) ?? '') && rest.some((mark) => closes(first, mark));
  return isPassage ? words : withoutMarks(words);
}

/** Removes invisible characters and keeps paragraphs. */
const cleanLines = (text = ''): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
