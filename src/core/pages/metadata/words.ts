import { fromHtml } from 'hast-util-from-html';
import { textOf } from '../../html/tree';

const longest = 1000;
/** Control and direction marks: they hide what a title says. */
const unseen = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Some pages write in JSON and in attributes what belongs between tags. */
const markup = /&#?\w{1,10};|<\/?(?:i|em|b|strong|sub|sup|span|br|p|jats:\w+)\b/i;

/** One line of plain words of at most 1,000 characters; what is no text or number is empty. */
export function plainWords(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  const head = text.slice(0, 4 * longest);
  const bare = markup.test(head) ? textOf(fromHtml(head, { fragment: true })) : head;
  return bare.replace(/\s+/g, ' ').replace(unseen, '').trim().slice(0, longest).trim();
}

/** An object's fields; of anything else none. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
