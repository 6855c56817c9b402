import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Null if the page is nested too deeply for the parser. */
export function parseHtml(html: string): Root | null {
  try {
    return fromHtml(html);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
