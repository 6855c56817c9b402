import { findClusters, quoteCitation } from '../../core/citations/clusters';
import type { CitationItem } from '../../core/document/nodes';
import { plainStyle, type Run } from '../../core/model/citation';
import type { CitationsView } from '../../editor/api';
import { call } from '../api/client';
import { onStale } from '../api/query';
import type { ArticleSession } from './ArticleSession';

/** Milliseconds after the last change: a style formats all citations of an article again. */
const quiet = 300;

/** The citations as the article's style formats them. */
export interface CitationsShown {
  /** By `labelKey`; empty in a style of notes. */
  labels: ReadonlyMap<string, string>;
  bibliography: Run[][];
}

export const nothingShown: CitationsShown = { labels: new Map(), bibliography: [] };

const labelKey = (items: CitationItem[]): string =>
  JSON.stringify(
    items.map(({ sourceId, label, locator, prefix, suffix, suppressAuthor }) => [
      sourceId,
      label,
      locator,
      prefix,
      suffix,
      suppressAuthor,
    ]),
  );

export const citationsView = ({ citations }: ArticleSession): CitationsView => ({
  label: (items) => citations.get().labels.get(labelKey(items)),
  bibliography: () => citations.get().bibliography,
  subscribe: citations.subscribe,
});

/** The citations of the article, in the order of the text. */
export function clustersOf(session: ArticleSession) {
  return findClusters(session.snapshot.get().body, (quoteId) => {
    const quote = session.quotes.get(quoteId);
    return quote?.sourceId ? quoteCitation(quote.sourceId, quote) : null;
  });
}

const styleOf = async ({ state }: ArticleSession): Promise<string> => {
  const own = state.get().article.citationStyle;
  if (own !== '') return own;
  return (await call('settings.get', undefined)).citationStyle;
};

/** Keeps `session.citations` in step with text, records and style. Returns the function that stops it. */
export function watchCitations(session: ArticleSession): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';
  let isOver = false;

  const render = async () => {
    const clusters = clustersOf(session);
    const style = await styleOf(session);
    const isListed = session.snapshot.get().body.some(({ type }) => type === 'bibliography');
    if (style === plainStyle && !isListed) {
      asked = '';
      return session.citations.set(nothingShown);
    }
    const given = clusters.map(({ items, inNote }) => ({ items, inNote }));
    const question = JSON.stringify([style, session.language, session.sources.version(), given]);
    if (question === asked) return;
    asked = question;
    const texts = await call('citations.render', { style, language: session.language, clusters: given });
    if (isOver || question !== asked) return;
    const labels = texts.isNote
      ? []
      : clusters.map(({ items }, index): [string, string] => [
          labelKey(items),
          (texts.citations[index] ?? []).map(({ text }) => text).join(''),
        ]);
    session.citations.set({ labels: new Map(labels), bibliography: texts.bibliography });
  };
  const failed = () => {
    // The text then shows the short forms; the style dialog and the export report the error.
    asked = '';
    session.citations.set(nothingShown);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void render().catch(failed), quiet);
  };

  soon();
  const stops = [
    session.snapshot.subscribe(soon),
    session.state.subscribe(soon),
    session.quotes.subscribe(soon),
    session.sources.subscribe(soon),
    onStale(['settings.get'], soon),
  ];
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
