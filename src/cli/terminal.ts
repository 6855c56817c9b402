/**
 * What a terminal obeys instead of showing it: control characters (escape sequences begin with one), line and
 * paragraph separators, and marks that turn the direction of what follows.
 */
const obeyed = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/** One line that a terminal shows and does not obey: ␛ for an escape, <U+202E> for a mark without a picture. */
export const oneLine = (text: string): string => text.replace(obeyed, shown);

/** The same for a text of several lines. */
const lines = (text: string): string =>
  text.replace(obeyed, (character) => (/[\n\t]/.test(character) ? character : shown(character)));

function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** JSON with these characters as escapes: the same values. */
const asJson = (data: unknown): string => escaped(JSON.stringify(data, null, 2));

const escaped = (json: string): string =>
  json.replace(obeyed, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A line, or the fields of a row. */
type Line = string | string[];

/** One JSON document on standard output, or lines for people. */
export function print({ json }: { json: boolean }, data: unknown, written: Line[]): void {
  const printed = written.map((line) => `${[line].flat().map(oneLine).join('\t')}\n`);
  process.stdout.write(json ? `${asJson(data)}\n` : printed.join(''));
}

/** One JSON value on a line of its own. */
export const printLine = (data: unknown): boolean =>
  process.stdout.write(`${escaped(JSON.stringify(data))}\n`);

/** A text that was asked for: as it is into a file or another program, made safe for a terminal. */
export const printText = (text: string): boolean =>
  process.stdout.write(process.stdout.isTTY ? lines(text) : text);

/** Messages go to standard error, so that standard output stays data. */
export const tell = (message: string): boolean => process.stderr.write(`${oneLine(message)}\n`);

/** Our own words of several lines, with what was asked for in them. */
export const tellText = (text: string): boolean => process.stderr.write(lines(text));

/** Shows how far long work is, where somebody watches. */
export function progress(done: number, total: number, label: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${done < total ? `${done + 1} of ${total} ${oneLine(label)}` : ''}`);
}
