import { familyName, namesOf, partialDateOf, textOf } from '../citations/csl';
import { folded } from '../model/folded';
import type { CslItem } from '../model/source';
import { normalizeUrl } from '../model/url';

/** Items that share one of these are the same work. */
export function identitiesOf(csl: CslItem): string[] {
  const title = folded(csl.title ?? '');
  const doi = textOf(csl, 'DOI')
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/, '');
  // A book's number is also on each of its chapters.
  const isbn = csl.type === 'chapter' ? '' : isbn13(textOf(csl, 'ISBN'));
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

/** Whether a page was reached by http, https or www says nothing about the page; a bare host is no page. */
function addressOf(url: string): string {
  const address = normalizeUrl(url).replace(/^https?:\/\/(www\.)?/, '');
  return /[/?]./.test(address) ? address : '';
}

/** The first number of the field, ten digits turned into thirteen (ISO 2108). */
function isbn13(text: string): string {
  const digits = /(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx]/.exec(text)?.[0].replace(/[-\s]/g, '') ?? '';
  if (digits.length !== 10) return digits;
  const stem = `978${digits.slice(0, 9)}`;
  const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${stem}${(10 - (sum % 10)) % 10}`;
}
