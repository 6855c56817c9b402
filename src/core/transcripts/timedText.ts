import { labelReader } from './labels';
import { t } from './messages';
import { readTime } from './time';
import type { Utterance } from './turns';

const time = '((?:\\d{1,3}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?)';
const until = `(?:\\s*(?:-->|[-–—]|to)\\s*${time})?`;
const name = '([^\\s[\\](:)][^[\\](:)]{0,79}?)';

interface Head {
  start: number;
  end: number | null;
  /** Null where the name may stand before the words. */
  label: string | null;
  text: string;
}

/** The ways in which files write the time of a turn. The first that a file uses is the one of the whole file. */
const ways: { pattern: RegExp; groups: { start: number; end?: number; label?: number; text?: number } }[] = [
  // [00:31:07] NAME: words
  { pattern: new RegExp(`^[[(<{]${time}${until}[\\])>}]\\s*[-–—:]?\\s*`), groups: { start: 1, end: 2 } },
  // NAME [00:31:07]: words
  {
    pattern: new RegExp(`^${name}\\s*:?\\s*[[(]${time}${until}[\\])]\\s*[-–—:]?\\s*`),
    groups: { label: 1, start: 2, end: 3 },
  },
  // NAME  0:31
  { pattern: new RegExp(`^${name}\\s+${time}$`), groups: { label: 1, start: 2 } },
  // 00:31:07 NAME: words
  { pattern: new RegExp(`^${time}${until}(?:\\s+[-–—]?\\s*|:?$)`), groups: { start: 1, end: 2 } },
];

const headReader =
  ({ pattern, groups }: (typeof ways)[number]) =>
  (line: string): Head | null => {
    const match = pattern.exec(line.slice(0, 200));
    const start = readTime(match?.[groups.start] ?? '');
    if (!match || start === null) return null;
    return {
      start,
      end: readTime((groups.end && match[groups.end]) || ''),
      label: groups.label === undefined ? null : (match[groups.label] ?? ''),
      text: line.slice(match[0].length),
    };
  };

/** Written by Otter below its exports. */
const credit = /^Transcribed by https?:\/\/otter\.ai/;

/** Text in which a time stands before the turns; null if none does. */
export function readTimedText(text: string, problems: string[]): Utterance[] | null {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const found = firstHead(lines);
  if (!found) return null;
  const { at, headOf } = found;
  const before = lines.slice(0, at).flatMap((line, index) => (line === '' ? [] : [index + 1]));
  const [from] = before;
  if (from !== undefined) problems.push(t('text.before', { from, to: before.at(-1) ?? from }));

  const rows = lines.slice(at).map((line) => ({ head: headOf(line), line }));
  const read = labelReader(rows.map(({ head, line }) => head?.text ?? line));
  const utterances: Utterance[] = [];
  let [speaker, start] = ['', 0];
  let end: number | null = null;
  for (const { head, line } of rows) {
    if (head) {
      [start, end] = [head.start, head.end];
      if (head.label !== null) speaker = head.label;
    }
    const said = read(head?.text ?? line);
    if (said.label !== null) speaker = said.label;
    if (said.text !== '' && !credit.test(said.text))
      utterances.push({ speaker, start, end, text: said.text });
  }
  return utterances;
}

function firstHead(lines: string[]) {
  const readers = ways.map(headReader);
  for (const [at, line] of lines.entries()) {
    const headOf = readers.find((read) => read(line) !== null);
    if (headOf) return { at, headOf };
  }
  return null;
}
