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

/** The words of a page that is nested too deeply for the parser. */
export const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<\/?(p|div|li|tr|h[1-6]|blockquote)\b[^<>]*>/gi, '\n\n')
    .replace(/<[^<>]*>/g, '');
