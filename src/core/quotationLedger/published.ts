import { parseHtml } from '../html/parse';
import type { Dialect } from '../markdown/dialects/dialect';
import { readBack } from '../markdown/render/selfCheck/read';
import { type PageText, pageText } from './pageText';

/** What a reader of a text in a dialect reads; null if it is nested too deeply. */
export const publishedText = (markdown: string, dialect: Dialect): PageText | null =>
  publishedPage(readBack(markdown, dialect).html);

export function publishedPage(html: string): PageText | null {
  const root = parseHtml(html);
  return root && pageText(root);
}
