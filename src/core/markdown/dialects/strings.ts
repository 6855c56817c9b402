import type { Dialect } from './dialect';
import { printIn } from './print';

export const oneLine = (text: string): string => text.replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ').trim();

/** A string of the front matter: one line, which is Markdown where the target reads it as such. */
export function frontMatterText(dialect: Dialect, key: string, text: string): string {
  const line = oneLine(text);
  const { markdownKeys } = dialect;
  if (line === '' || (markdownKeys !== 'all' && !markdownKeys.includes(key))) return line;
  const children = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: line }] }];
  return printIn(dialect, { type: 'root', children }).trim();
}
