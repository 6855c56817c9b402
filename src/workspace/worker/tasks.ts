import { readLibrary, writeEntry } from '../../core/citations/exchange';
import { lineCounter } from '../../core/citations/exchange/entry';
import { runsOf } from '../../core/citations/runs';
import { renderArticle } from '../../core/markdown/render';
import { selfCheck } from '../../core/markdown/render/selfCheck';
import type { CslItem } from '../../core/model/source';
import type { SourceFormat } from '../../core/model/sourceFiles';
import { readPageMetadata } from '../../core/pages/metadata';
import { withMark } from '../../core/pages/snapshot';
import { verbatimIn } from '../../core/pages/snapshot/verbatim';
import { convertFile } from '../readers/convert';
import { decodeText } from '../readers/decode';
import { readSavedPage, safe } from '../readers/page/read';
import type { Tasks } from './task';

/** Milliseconds of work that make a part. */
const partTime = 50;

export const tasks: Tasks = {
  async *convert({ name, bytes }) {
    yield await convertFile(name, bytes);
  },
  async *render({ input, preset, options }) {
    const rendered = await renderArticle(input, preset, options);
    yield { ...rendered, selfCheck: selfCheck(rendered.text, rendered.expectations, rendered.missing) };
  },
  async *cite({ style, items, clusters }) {
    const { renderCitations } = await import('../../core/citations/styles/render');
    const { isNote, citations, bibliography } = renderCitations(style, items, clusters);
    yield { isNote, citations: citations.map(runsOf), bibliography: bibliography.map(runsOf) };
  },
  async *readLibrary({ bytes }) {
    const text = decodeText(bytes);
    const lines = lineCounter(text)(text.length);
    for (const entries of parts(readLibrary(text))) {
      yield { entries, share: (entries.at(-1)?.line ?? lines) / lines };
    }
  },
  async *readMetadata({ html, url }) {
    yield readPageMetadata(html, url);
  },
  async *writeLibrary({ items, format }) {
    yield* parts(entriesOf(items, format));
  },
  async *readPage({ name, bytes }) {
    yield* readSavedPage(name, bytes);
  },
  async *safePage({ name, html }) {
    yield safe(name, html);
  },
  async *showPage({ html, place }) {
    yield withMark(html, place);
  },
  async *findWords({ text, words }) {
    yield verbatimIn(text, words);
  },
};

function* entriesOf(items: { item: CslItem; key: string }[], format: SourceFormat): Generator<string> {
  for (const { item, key } of items) yield writeEntry(item, key, format);
}

function* parts<T>(values: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  let began = performance.now();
  for (const value of values) {
    part.push(value);
    if (performance.now() - began < partTime) continue;
    yield part;
    part = [];
    began = performance.now();
  }
  if (part.length > 0) yield part;
}
