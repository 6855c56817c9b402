import type { Block, Body } from './nodes';
import { blockText } from './text';

/** What a site sets around its articles, as a line of its own. */
const chrome =
  /^(related( (posts?|articles?|stories))?|subscribe|contribute|support (us|our)|share( this)?|read more|advertisement|sign up|newsletter|follow us|donate)\b.{0,60}$/i;

/** Lines after which a site asks for money or an address, to the end. */
const appeal = /^(subscribe|contribute|support (us|our)|donate|sign up|newsletter)\b.{0,60}$/i;

/** More than this after an appeal is text again. */
const longestTail = 8;

/**
 * Indexes of blocks that repeat the headline, sign the article or are the furniture of a site: offered for removal,
 * never removed unasked.
 */
export function findSiteChrome(body: Body, headline: string): number[] {
  const wanted = plain(headline);
  const tail = tailOf(body);
  const signature = signatureAt(body);
  return body.flatMap((block, index) => {
    const words = lineOf(block);
    if (words === '') return [];
    const repeats = wanted !== '' && plain(words) === wanted;
    return repeats || index >= tail || index === signature || chrome.test(words) ? [index] : [];
  });
}

/** The author whom a line names: `By …` at the beginning, or a bare name between the text and the furniture below it. */
export function findByline(body: Body): string | null {
  const opening = body.slice(0, 3).map(lineOf);
  const signed = opening.map((words) => /^by\s+(\p{Lu}.{2,60})$/iu.exec(words)?.[1]).find(Boolean);
  if (signed && isName(signed)) return signed;
  const signature = body[signatureAt(body)];
  return signature ? lineOf(signature) : null;
}

function signatureAt(body: Body): number {
  const furniture = body.findIndex((block, index) => index > 2 && chrome.test(lineOf(block)));
  const before = body[furniture - 1];
  return before?.type === 'paragraph' && isName(lineOf(before)) ? furniture - 1 : -1;
}

/** Two to four words, each with a capital letter (`Ines Valdera`, `Pia van der Meer`). */
const isName = (words: string): boolean =>
  !words.endsWith('.') &&
  /^\p{Lu}[\p{L}.'’-]*( (\p{Lu}[\p{L}.'’-]*|van|von|de|der|den|la|bin|al)){1,4}$/u.test(words);

/** Index of the first block of the appeals at the end; the body's length where there are none. */
function tailOf(body: Body): number {
  const first = body.findIndex(
    (block, index) => index >= body.length - longestTail && index > 0 && appeal.test(lineOf(block)),
  );
  return first < 0 ? body.length : first;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const lineOf = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading' ? blockText(block).trim() : '';
