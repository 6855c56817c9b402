import { parseHtml } from '../../html/parse';
import { type PageText, pageText } from '../../quotes/ledger/pageText';
import type { Dialect } from '../dialects/dialect';
import { readBack } from './selfCheck/read';

/** What a reader of a text in a dialect reads; null if it is nested too deeply. */
export const publishedText = (markdown: string, dialect: Dialect): PageText | null =>
  publishedPage(readBack(markdown, dialect).html);

export function publishedPage(html: string): PageText | null {
  const root = parseHtml(html);
  return root && pageText(root);
}
