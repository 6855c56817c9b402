import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Null: nested more deeply than the parser can go. */
export function parseHtml(html: string): Root | null {
  try {
    return fromHtml(html);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
