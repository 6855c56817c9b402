import type { Block, Body } from './nodes';
import { blockText } from './text';

/** A line that a site puts around its articles. */
const boilerplate =
  /^(related( (posts?|articles?|stories))?|subscribe|contribute|support (us|our)|share( this)?|read more|advertisement|sign up|newsletter|follow us|donate)\b.{0,60}$/i;

/** A line that opens a closing part in which a site asks for money or an address. */
const request = /^(subscribe|contribute|support (us|our)|donate|sign up|newsletter)\b.{0,60}$/i;

/** The closing part has at most so many blocks. */
const longestTail = 8;

/**
 * Indexes of blocks that repeat the headline, sign the article or are a site's boilerplate. They are offered for
 * removal and never removed without asking.
 */
export function findBoilerplate(body: Body, headline: string): number[] {
  const wanted = plain(headline);
  const tail = tailOf(body);
  const signature = signatureAt(body);
  return body.flatMap((block, index) => {
    const words = lineOf(block);
    if (words === '') return [];
    const repeats = wanted !== '' && plain(words) === wanted;
    return repeats || index >= tail || index === signature || boilerplate.test(words) ? [index] : [];
  });
}

/**
 * The author that a line names and that line's index: `By …` at the beginning, or a bare name between the text and the
 * boilerplate below it. Null when there is none.
 */
export function findByline(body: Body): { name: string; block: number } | null {
  for (const [block, words] of body.slice(0, 4).map(lineOf).entries()) {
    const name = /^by\s+(\p{Lu}.{2,60})$/iu.exec(words)?.[1];
    if (name && isName(name)) return { name, block };
  }
  const block = signatureAt(body);
  const signature = body[block];
  return signature ? { name: lineOf(signature), block } : null;
}

function signatureAt(body: Body): number {
  const first = body.findIndex((block, index) => index > 2 && boilerplate.test(lineOf(block)));
  const before = body[first - 1];
  return before?.type === 'paragraph' && isName(lineOf(before)) ? first - 1 : -1;
}

/** Two to four words, each with a capital letter (`Ines Valdera`, `Pia van der Meer`). */
const isName = (words: string): boolean =>
  !words.endsWith('.') &&
  /^\p{Lu}[\p{L}.'’-]*( (\p{Lu}[\p{L}.'’-]*|van|von|de|der|den|la|bin|al)){1,4}$/u.test(words);

/** Index of the first block of the closing part; the body's length where there is none. */
function tailOf(body: Body): number {
  const first = body.findIndex(
    (block, index) => index >= body.length - longestTail && index > 0 && request.test(lineOf(block)),
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
