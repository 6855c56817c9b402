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
  /** The style's file name without `.csl`. */
  id: string;
  /** The CSL style's XML. */
  style: string;
  /** XML of the locales by name, including `en-US` and the article's language. */
  locales: Map<string, string>;
  /** The name of the locale to use. */
  locale: string;
}

/** Whether the style prints locators. If not, an export must report the locators that are lost. */
export const writesLocators = ({ style }: StyleFiles): boolean => /[" ]locator[" ]/.test(style);

/** The sources cited at one place in the text. */
export interface Cluster {
  items: CitationItem[];
  /** Whether the place is in a footnote, where a note style prints the citation in the text. */
  inNote: boolean;
}

export interface RenderedCitations {
  /** Whether citations are notes rather than text. */
  isNote: boolean;
  /** One citation for each cluster; empty if none of its sources is known. */
  citations: PhrasingContent[][];
  /** Empty if the style has no bibliography. */
  bibliography: PhrasingContent[][];
  /** The heading of the bibliography in the language, such as “References”. */
  heading: string;
}

/** Renders clusters of citations, in the order of the text, and their bibliography. */
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
  // Styles write no space between the prefix or suffix and the reference.
  ...(prefix ? { prefix: `${prefix} ` } : {}),
  ...(suffix ? { suffix: /^[\s,;.:)]/.test(suffix) ? suffix : ` ${suffix}` } : {}),
  ...(suppressAuthor ? { 'suppress-author': true } : {}),
});

/** Notes and headings begin with a capital letter. */
const capitalised = (html: string): string =>
  html.replace(
    /^((?:<[^>]*>)*)(\p{Ll})/u,
    (_all, tags: string, letter: string) => tags + letter.toUpperCase(),
  );

/** The engine gives plain quotation marks, and only these, the form that the language and the place need. */
const withPlainQuotes = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/„([^„“”]*)[“”]/g, '"$1"').replace(/“([^“”]*)”/g, '"$1"') : value;

/** The item without values that CSL does not allow, as citeproc cannot process them. */
function citable(item: CslItem | undefined): CslItem {
  const entries = Object.entries(item ?? {}).filter(
    ([name, value]) =>
      typeof value === 'string' ||
      typeof value === 'number' ||
      (Array.isArray(value)
        ? namesSchema.safeParse(value).success
        : dateSchema.safeParse(value).success && name !== 'custom'),
  );
  return {
    type: 'document',
    ...Object.fromEntries(entries.map(([name, value]) => [name, withPlainQuotes(value)])),
  };
}
