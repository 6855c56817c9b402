import { type CslName, toCslDate } from '../../citations/csl';
import type { CslItem } from '../../model/source';

/** What one vocabulary says of a page; what it leaves unsaid is absent or empty. */
export interface PageFacts {
  type?: string | undefined;
  title?: string;
  authors?: CslName[];
  container?: string;
  publisher?: string;
  /** Partial dates, as `readDate` makes them. */
  published?: string;
  modified?: string;
  url?: string;
  language?: string;
  /** Plain CSL variables: DOI, volume, page … */
  more?: Record<string, string>;
}

/** One item of what the vocabularies say, the first that says something of a field. */
export function toItem(said: PageFacts[]): CslItem {
  const first = (
    name: 'type' | 'title' | 'container' | 'publisher' | 'published' | 'modified' | 'url' | 'language',
  ) => said.map((facts) => facts[name]).find(Boolean) ?? '';
  const more: Record<string, string> = {};
  for (const facts of said) {
    for (const [name, value] of Object.entries(facts.more ?? {})) if (value) more[name] ||= value;
  }
  const container = first('container');
  const publisher = first('publisher');
  const item = {
    title: first('title'),
    author: said.map(({ authors }) => authors ?? []).find((names) => names.length > 0) ?? '',
    'container-title': container || publisher,
    publisher: same(container || publisher, publisher) ? '' : publisher,
    issued: toCslDate(first('published') || first('modified')) ?? '',
    language: first('language'),
    ...more,
    URL: first('url'),
  };
  return {
    type: first('type') || 'webpage',
    ...Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '')),
  };
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
