import { type CslName, toCslDate } from '../../citations/csl';
import { pageData } from '../../html/page';
import { parseHtml } from '../../html/parse';
import type { CslItem } from '../../model/library';
import { isOpenableUrl } from '../../model/url';

/** What a saved page says of itself, as a source. */
export function describePage(html: string, url: string): CslItem {
  const root = parseHtml(html);
  const data = root ? pageData(root) : {};
  const address = url || textIn(data['url']);
  return itemOf('webpage', {
    title: textIn(data['title']),
    authors: Array.isArray(data['authors'])
      ? data['authors']
      : textIn(data['authors']).split(/;|,| and | & /),
    date: textIn(data['date']),
    url: isOpenableUrl(address) ? address : '',
  });
}

const textIn = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

interface Said {
  title: string;
  authors: string[];
  date: string;
  url?: string;
}

/** What is not said is absent. */
export function itemOf(type: string, { title, authors, date, url = '' }: Said): CslItem {
  const author = authors.map(nameOf).filter((name) => name !== null);
  const issued = toCslDate(dayOf(date));
  return {
    type,
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(issued ? { issued } : {}),
    ...(url ? { URL: url } : {}),
  };
}

/** Two or three words are taken for a person's name; anything else stands as it is. */
function nameOf(words: string): CslName | null {
  const [given = '', ...others] = words.trim().split(/\s+/);
  const family = others.at(-1);
  if (given === '') return null;
  if (!family || others.length > 2) return { literal: words.trim() };
  return { family, given: [given, ...others.slice(0, -1)].join(' ') };
}

function dayOf(date: string): string {
  const iso = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?/.exec(date.trim())?.[0];
  if (iso) return iso;
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? '' : new Date(instant).toISOString().slice(0, 10);
}

/** Where browsers and extensions that save pages note the address. */
export function savedFrom(html: string): string {
  const start = html.slice(0, 5000);
  const address =
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(start)?.[1] ??
    /Page saved with SingleFile\s+url:\s*(\S+)/.exec(start)?.[1] ??
    '';
  return isOpenableUrl(address) ? address : '';
}
