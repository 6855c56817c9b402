import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Expected, Page } from './article';
import { address, bare, compareSources, type Difference } from './compare';
import { sourceUrl } from './desk';
import { plain } from './facts';
import { marks } from './found/readInto';

const bundled = path.resolve(import.meta.dirname, '../../resources/presets');

/** The articles of the set that are exported in each way: all that cite or quote, and no other. */
export const citing = ['kind-citations', 'place-quotes', 'place-quote-words', 'kind-reference-list'];

interface Way {
  /** As presets call it. */
  sourcesAs: 'footnotes' | 'inline' | 'citations';
  compare: (expected: Expected, page: Page) => Difference[] | null;
}

const names = ['The quay that sank', 'Osk', 'Orsa Letter'];
const isNamed = (text: string): boolean => names.some((name) => plain(text).includes(name));

const linkTo =
  (isWanted: (url: string) => boolean) =>
  (text: string, { facts }: Page): boolean =>
    facts.links.some(
      (link) => isWanted(link.url) && isNamed(link.text) && bare(text).includes(bare(link.text)),
    );

/** An article with a citation style in the text names its sources so in each of these ways. */
const unstyled =
  (isCited: (text: string, page: Page) => boolean): Way['compare'] =>
  ({ facts, meta }, page) =>
    meta.citationStyle === '' ? compareSources(facts, page, (text) => isCited(text, page)) : null;

export const ways = {
  'cited in notes': {
    sourcesAs: 'footnotes',
    compare: unstyled((text, { notes }) =>
      [...text.matchAll(marks)].some(([, number]) => {
        const note = notes[Number(number)];
        return note?.leadsBack === true && isNamed(note.text);
      }),
    ),
  },
  'cited by links': {
    sourcesAs: 'inline',
    compare: unstyled(linkTo((url) => address(url) === address(sourceUrl))),
  },
  'cited by keys': {
    sourcesAs: 'citations',
    compare: unstyled(linkTo((url) => url.startsWith('#ref-'))),
  },
} as const satisfies Record<string, Way>;

export type WayName = keyof typeof ways;

/** Puts a preset into the workspace that cites in this way by default; null if the preset has no such way. */
export async function presetFor(desk: string, preset: string, { sourcesAs }: Way): Promise<string | null> {
  const data = JSON.parse(await readFile(path.join(bundled, `${preset}.json`), 'utf8'));
  if (!data.sourcesAs.includes(sourcesAs)) return null;
  const id = `${preset}-${sourcesAs}`;
  const folder = path.join(desk, 'presets');
  await mkdir(folder, { recursive: true });
  const own = { ...data, id, name: id, sourcesAs: [sourcesAs] };
  await writeFile(path.join(folder, `${id}.json`), JSON.stringify(own));
  return id;
}
