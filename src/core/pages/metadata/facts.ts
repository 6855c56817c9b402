import { type CslName, fullName, toCslDate } from '../../citations/csl';
import type { CslItem } from '../../model/source';

/** A page's metadata in one vocabulary; missing values are absent or empty. */
export interface PageFacts {
  type?: string | undefined;
  title?: string;
  authors?: CslName[];
  container?: string;
  publisher?: string;
  /** Partial dates, as `readDate` returns them. */
  published?: string;
  modified?: string;
  url?: string;
  language?: string;
  /** Plain CSL variables: DOI, volume, page … */
  more?: Record<string, string>;
}

/** Merges the vocabularies to one item: each field comes from the first that has it. */
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
    author: authorsOf(said, [container, publisher]),
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

/** The names of the first that has some. A page that names its own house as a person does not mean a person. */
function authorsOf(said: PageFacts[], houses: string[]): CslName[] | '' {
  const names = said.map(({ authors }) => authors ?? []).find((all) => all.length > 0);
  return (
    names?.map((name) => {
      const whole = fullName(name);
      return houses.some((house) => same(house, whole)) ? { literal: whole } : name;
    }) ?? ''
  );
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
