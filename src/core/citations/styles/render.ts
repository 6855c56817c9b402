/// <reference path="./citeproc.d.ts" />
import CSL from 'citeproc';
import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import type { CitationItem } from '../../document/nodes';
import type { CslItem } from '../../model/source';
import { dateSchema, nameSchema } from '../csl';
import { phrasingOf } from './phrasing';

const namesSchema = z.array(nameSchema);

export interface StyleFiles {
  /** Its file's name without `.csl`. */
  id: string;
  /** The CSL style's XML. */
  style: string;
  /** XML of the locales by name, `en-US` and the language's own among them. */
  locales: Map<string, string>;
  /** Name of the locale to write in. */
  locale: string;
}

/** Some styles have no place for them: what an author wrote there would be lost without a word. */
export const writesLocators = ({ style }: StyleFiles): boolean => /[" ]locator[" ]/.test(style);

/** The sources that one place in the text points to. */
export interface Cluster {
  items: CitationItem[];
  /** In a footnote of the author's: words among others, not a note of their own. */
  inNote: boolean;
}

export interface RenderedCitations {
  /** Whether they are notes rather than words in the text. */
  isNote: boolean;
  /** One for each cluster, in their order; empty where none of its sources is known. */
  citations: PhrasingContent[][];
  /** Empty where the style has none. */
  bibliography: PhrasingContent[][];
  /** What the language calls such a list: “References”. */
  heading: string;
}

/** Writes clusters of citations, given in the order of the text, and their bibliography. */
export function renderCitations(
  files: StyleFiles,
  items: Map<string, CslItem>,
  clusters: Cluster[],
): RenderedCitations {
  const engine = new CSL.Engine(
    {
      retrieveLocale: (name) => files.locales.get(name) ?? files.locales.get('en-US') ?? '',
      retrieveItem: (id) => ({ ...citable(items.get(id)), id }),
    },
    files.style,
    files.locale,
    true,
  );
  engine.opt.development_extensions['wrap_url_and_doi'] = true;
  const isNote = engine.opt.xclass === 'note';
  const known = clusters.map(({ items: all }) => all.filter(({ sourceId }) => items.has(sourceId)));
  const texts = new Map(
    engine
      .rebuildProcessorState(
        known.flatMap((cluster, index) =>
          cluster.length === 0
            ? []
            : {
                citationID: String(index),
                citationItems: cluster.map(citeItem),
                properties: { noteIndex: isNote ? index + 1 : 0 },
              },
        ),
        'html',
      )
      .map(([id, , html]) => [Number(id), html]),
  );
  const bibliography = engine.makeBibliography();
  return {
    isNote,
    citations: clusters.map(({ inNote }, index) => {
      const html = texts.get(index) ?? '';
      return phrasingOf(isNote && !inNote ? capitalised(html) : html);
    }),
    bibliography: bibliography ? bibliography[1].map(phrasingOf) : [],
    heading: capitalised(engine.getTerm('reference', 'long', 1)),
  };
}

const citeItem = ({ sourceId, label, locator, prefix, suffix, suppressAuthor }: CitationItem) => ({
  id: sourceId,
  ...(locator ? { locator, label: label ?? 'page' } : {}),
  // The style puts no space between these and the reference.
  ...(prefix ? { prefix: `${prefix} ` } : {}),
  ...(suffix ? { suffix: /^[\s,;.:)]/.test(suffix) ? suffix : ` ${suffix}` } : {}),
  ...(suppressAuthor ? { 'suppress-author': true } : {}),
});

/** A note begins as a sentence does, and so does a heading. */
const capitalised = (html: string): string =>
  html.replace(
    /^((?:<[^>]*>)*)(\p{Ll})/u,
    (_all, tags: string, letter: string) => tags + letter.toUpperCase(),
  );

/** What an engine can take of an item: values of the shapes that CSL names; the rest is left out of the reference. */
function citable(item: CslItem | undefined): CslItem {
  const entries = Object.entries(item ?? {}).filter(
    ([name, value]) =>
      typeof value === 'string' ||
      typeof value === 'number' ||
      (Array.isArray(value)
        ? namesSchema.safeParse(value).success
        : dateSchema.safeParse(value).success && name !== 'custom'),
  );
  return { type: 'document', ...Object.fromEntries(entries) };
}
