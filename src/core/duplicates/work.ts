import { familyName, namesOf, partialDateOf, textOf } from '../citations/csl';
import { doiAddress, doiIn } from '../model/doi';
import { folded } from '../model/folded';
import type { CslItem } from '../model/source';
import { normalizeUrl } from '../model/url';

/** What tells works apart, each in one form however it is written; empty where the item does not say. */
export interface Work {
  doi: string;
  /** With query and fragment: each entry of a live page is a work of its own. */
  url: string;
  type: string;
  title: string;
  /** Family names, sorted. */
  creators: string[];
  container: string;
  /** `2026`, `2026-03` or `2026-03-05`, or the words of a date that is no such date. */
  date: string;
  page: string;
}

export function workOf(csl: CslItem): Work {
  const url = textOf(csl, 'URL').trim();
  const isDoi = doiAddress.test(url);
  return {
    doi: bareDoi(textOf(csl, 'DOI')) || (isDoi ? bareDoi(url) : ''),
    url: isDoi || url === '' ? '' : exactAddress(url),
    type: csl.type,
    title: folded(csl.title ?? ''),
    creators: namesOf(csl).map(familyName).map(folded).sort(),
    container: folded(textOf(csl, 'container-title')),
    date: partialDateOf(csl, 'issued') || wordsOf(csl['issued']),
    page: textOf(csl, 'page').replace(/\s*[-‐–—]+\s*/g, '-'),
  };
}

/** Whether two items are the one same work, so that an import may complete one with the other. */
export function isSameWork(a: Work & { key: string }, b: Work & { key: string }): boolean {
  const vetoes = vetoesOf(a, b);
  // One article has an address at its publisher's and others in libraries, and journals have short names.
  if (a.doi !== '' && a.doi === b.doi) {
    return vetoes.every(
      (veto) => veto === 'url' || veto === 'container' || (veto === 'title' && isSubtitled(a.title, b.title)),
    );
  }
  if (vetoes.length > 0) return false;
  if (a.key !== '' && a.key === b.key && a.title !== '' && a.title === b.title) return true;
  return a.title !== '' && (a.url !== '' || (a.date !== '' && a.creators.length > 0)) && agrees(a, b);
}

/**
 * Whether two items may be one work, for the user to judge: they may be filed differently, and a text may be printed
 * in two places, but not under two titles as well.
 */
export function mayBeSameWork(a: Work, b: Work): boolean {
  const vetoes = vetoesOf(a, b);
  if (a.doi !== '' && a.doi === b.doi) return true;
  const isElsewhere = vetoes.includes('url');
  return vetoes.every(
    (veto) => veto === 'type' || veto === 'container' || veto === 'url' || (veto === 'title' && !isElsewhere),
  );
}

type Veto = keyof Work;

/** What both items say, and say differently. */
function vetoesOf(a: Work, b: Work): Veto[] {
  const values = (['doi', 'url', 'type', 'title', 'container', 'page'] as const).filter(
    (part) => a[part] !== '' && b[part] !== '' && a[part] !== b[part],
  );
  const date = isOtherDate(a.date, b.date) ? (['date'] as const) : [];
  const strangers =
    a.creators.length > 0 && b.creators.length > 0 && !a.creators.some((name) => b.creators.includes(name));
  return [...values, ...date, ...(strangers ? (['creators'] as const) : [])];
}

const isSubtitled = (a: string, b: string): boolean => a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** `2026` and `2026-03` are no different dates. */
const isOtherDate = (a: string, b: string): boolean =>
  a !== '' && b !== '' && !a.startsWith(b) && !b.startsWith(a);

/** Type, title, year, creators, container and address are the same, or missing from both. */
const agrees = (a: Work, b: Work): boolean => agreement(a) === agreement(b);

/** The same for two works whose type, title, year, creators, container and address agree. */
export const agreement = ({ type, title, date, creators, container, url }: Work): string =>
  JSON.stringify([type, title, date.slice(0, 4), creators, container, url]);

/** DOIs are the same in any case. */
export const bareDoi = (text: string): string => doiIn(text).toLowerCase();

function exactAddress(url: string): string {
  const fragment = /#(.+)$/.exec(url)?.[0] ?? '';
  return normalizeUrl(url).replace(/^https?:\/\/(www\.)?/, '') + fragment;
}

const wordsOf = (date: unknown): string => (date === undefined ? '' : JSON.stringify(date));
