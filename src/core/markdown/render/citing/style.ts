import { formatLocator } from '../../../citations/reference';
import { renderCitations, type StyleFiles, writesLocators } from '../../../citations/styles/render';
import type { CitationItem } from '../../../document/nodes';
import type { RenderInput } from '../input';
import { articleClusters } from './cited';
import type { StyledCitations } from './styled';

/** Renders all citations of an article before its text is written, as they depend on each other. */
export function styleCitations(input: RenderInput, style: StyleFiles): StyledCitations {
  const { sources } = input;
  const named = [...sources.values()].filter(({ confidential }) => !confidential);
  // A merged source is one work, whichever of its ids is cited.
  const canonical = (item: CitationItem) => ({
    ...item,
    sourceId: sources.get(item.sourceId)?.id ?? item.sourceId,
  });
  const clusters = articleClusters(input).map((cluster) => ({
    ...cluster,
    items: cluster.items.map(canonical),
  }));
  const { citations, ...rendered } = renderCitations(
    style,
    new Map(named.map(({ id, csl }) => [id, csl])),
    clusters,
  );
  return {
    ...rendered,
    lostLocators: writesLocators(style)
      ? []
      : clusters.flatMap(({ items }) =>
          items.flatMap(({ label, locator }) => (locator ? formatLocator(label, locator) : [])),
        ),
    texts: new Map(clusters.map(({ node }, index) => [node, citations[index] ?? []])),
    inNote: new Set(clusters.flatMap(({ node, inNote }) => (inNote ? node : []))),
  };
}
