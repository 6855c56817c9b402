import { fromHtml } from 'hast-util-from-html';
import { textOf } from '../../html/tree';

const longest = 1000;
/** Control and direction characters, which can hide or reorder text. */
const unseen = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Some pages put markup into JSON and attributes. */
const markup = /&#?\w{1,10};|<\/?(?:i|em|b|strong|sub|sup|span|br|p|jats:\w+)\b/i;

/** One line of plain text of at most 1,000 characters; empty if the value is not text or a number. */
export function plainWords(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  const head = text.slice(0, 4 * longest);
  const bare = markup.test(head) ? textOf(fromHtml(head, { fragment: true })) : head;
  return bare.replace(/\s+/g, ' ').replace(unseen, '').trim().slice(0, longest).trim();
}

/** The fields of an object; none for anything else. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
