/// <reference path="./citeproc.d.ts" />
import CSL from 'citeproc';
import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import type { CitationItem } from '../../document/nodes';
import type { CslItem } from '../../model/library';
import { dateSchema, nameSchema } from '../csl';
import { phrasingOf } from './phrasing';

const namesSchema = z.array(nameSchema);

export interface StyleFiles {
  /** The CSL style's XML. */
  style: string;
  /** XML of the locales by name, `en-US` and the language's own among them. */
  locales: Map<string, string>;
  /** Name of the locale to write in. */
  locale: string;
}

export interface RenderedCitations {
  /** One for each cluster, in their order. */
  citations: PhrasingContent[][];
  /** Empty where the style has none. */
  bibliography: PhrasingContent[][];
}

/** Writes clusters of citations, given in the order of the text, and their bibliography. */
export function renderCitations(
  files: StyleFiles,
  items: Map<string, CslItem>,
  clusters: CitationItem[][],
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
  const texts = engine.rebuildProcessorState(
    clusters.map((cluster, index) => ({
      citationID: String(index),
      citationItems: cluster.filter(({ sourceId }) => items.has(sourceId)).map(citeItem),
      properties: { noteIndex: engine.opt.xclass === 'note' ? index + 1 : 0 },
    })),
    'html',
  );
  const bibliography = engine.makeBibliography();
  const isNote = engine.opt.xclass === 'note';
  return {
    citations: texts.map(([, , html]) => phrasingOf(isNote ? capitalised(html) : html)),
    bibliography: bibliography ? bibliography[1].map(phrasingOf) : [],
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

/** A note begins as a sentence does. */
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
