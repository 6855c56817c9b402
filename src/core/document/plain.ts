import { paragraph, text as textNode } from './build';
import type { Block, Body } from './nodes';
import { blockText } from './text';

/** Plain text as paragraphs: a blank line parts them; single line ends inside one are spaces. */
export function textToBody(source: string): Body {
  const text = source.replace(/\r\n?|\u2029/g, '\n').trim();
  const lines = text.split('\n').map((line) => line.trim());
  // Text copied from a page has one paragraph a line and no blank lines, or blank lines between all of them.
  const blank = lines.some((line) => line === '');
  const paragraphs = blank ? text.split(/\n[ \t]*\n+/) : lines;
  return paragraphs
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => paragraph([textNode(words)]));
}

const chrome =
  /^(related( post)?s?|subscribe|contribute|support us|share( this)?|read more|advertisement|sign up|newsletter|follow us|donate)\b.{0,60}$/i;

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Indexes of blocks that repeat the headline or are the furniture of a site: offered for removal, never removed unasked. */
export function findSiteChrome(body: Body, headline: string): number[] {
  const wanted = plain(headline);
  return body.flatMap((block, index) => {
    const words = isLine(block) ? blockText(block) : '';
    if (words === '') return [];
    const repeats = wanted !== '' && plain(words) === wanted;
    return repeats || chrome.test(words) ? [index] : [];
  });
}

const isLine = (block: Block): boolean => block.type === 'paragraph' || block.type === 'heading';
