import { isKnownKey } from './keys';

/** `Key: value`, the first line of MultiMarkdown’s metadata. */
const header = /^([A-Za-z0-9][\w -]{0,60}?)[ \t]*:[ \t]*(.*)$/;

/**
 * The metadata of MultiMarkdown at the beginning of a text, up to the first blank line (its guide, “Metadata”); empty
 * if there is none. A paragraph with a colon is no metadata: it names a title, or two things that articles have.
 */
export function findHeaders(source: string): string {
  const end = source.search(/\n[ \t]*\n/);
  if (end < 0 || end > 10_000) return '';
  const text = source.slice(0, end);
  const lines = text.split('\n');
  if (!lines.every((line, index) => header.test(line) || (index > 0 && /^[ \t]+\S/.test(line)))) return '';
  const keys = Object.keys(parseHeaders(text));
  const known = keys.filter(isKnownKey);
  return keys.includes('title') || known.length > 1 ? text : '';
}

/** Keys without spaces, and in small letters where an article has a field for them, as MultiMarkdown compares them. */
export function parseHeaders(text: string): Record<string, string> {
  const data: Record<string, string> = {};
  let last = '';
  for (const line of text.split('\n')) {
    const [, key, value = ''] = header.exec(line) ?? [];
    if (key === undefined || (last !== '' && /^[ \t]/.test(line))) {
      data[last] = `${data[last] ?? ''} ${line.trim()}`.trim();
      continue;
    }
    const plain = key.toLowerCase().replaceAll(' ', '');
    last = isKnownKey(plain) ? plain : key;
    data[last] = value.trim();
  }
  return data;
}
