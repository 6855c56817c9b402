import { familyName, namesOf, partialDateOf, textOf } from '../citations/csl';
import { folded } from '../model/folded';
import type { CslItem } from '../model/source';
import { normalizeUrl } from '../model/url';
import { bareDoi } from './work';

/** Two items that share one of these values may be the same work. */
export function identitiesOf(csl: CslItem): string[] {
  const title = folded(csl.title ?? '');
  const doi = bareDoi(textOf(csl, 'DOI'));
  // Chapters and papers have the ISBN of their book.
  const isbn = partsOfBooks.has(csl.type) ? '' : isbn13(textOf(csl, 'ISBN'));
  const url = addressOf(textOf(csl, 'URL'));
  const year = partialDateOf(csl, 'issued').slice(0, 4);
  const creators = namesOf(csl).map(familyName).map(folded).sort().join(' ');
  return [
    doi && `doi ${doi}`,
    isbn && `isbn ${isbn}`,
    url && `url ${url}`,
    title && year && creators && `work ${title} ${year} ${creators}`,
  ].filter((identity) => identity !== '');
}

const partsOfBooks = new Set([
  'chapter',
  'paper-conference',
  'entry',
  'entry-encyclopedia',
  'entry-dictionary',
]);

/** The address without scheme and `www`, which do not identify a page; empty for a host alone. */
function addressOf(url: string): string {
  const address = normalizeUrl(url).replace(/^https?:\/\/(www\.)?/, '');
  return /[/?]./.test(address) ? address : '';
}

/** The first ISBN of the field; ten digits are converted to thirteen (ISO 2108). */
function isbn13(text: string): string {
  const digits = /(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx]/.exec(text)?.[0].replace(/[-\s]/g, '') ?? '';
  if (digits.length !== 10) return digits;
  const stem = `978${digits.slice(0, 9)}`;
  const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${stem}${(10 - (sum % 10)) % 10}`;
}
