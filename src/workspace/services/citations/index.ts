import { plainBibliography } from '../../../core/citations/reference';
import { runsOf } from '../../../core/citations/runs';
import type { Cluster } from '../../../core/citations/styles/render';
import type { CitationTexts } from '../../../core/model/citation';
import { isWithheld } from '../../../core/model/terms';
import type { Database } from '../../db/database';
import { getSettings } from '../../repositories/settings';
import { findSources } from '../../repositories/sources';
import { only, type Tasks } from '../../worker/tasks';
import type { CitationStyles } from './styles';

export type Citations = ReturnType<typeof citationService>;

export function citationService(db: Database, styles: CitationStyles, tasks: Tasks) {
  /** The article's own style, or the workspace's default. */
  const styleFor = async (articleStyle: string, language: string) => {
    const { citationStyle } = await getSettings(db);
    return styles.files(articleStyle || citationStyle, language);
  };

  return {
    styles: styles.list,
    addStyle: styles.add,
    styleFor,

    /** Citations as the window shows them, none where a source must not be named; `clusters` in the order of the text. */
    async render(articleStyle: string, language: string, clusters: Cluster[]): Promise<CitationTexts> {
      const asked = [...new Set(clusters.flatMap(({ items }) => items.map(({ sourceId }) => sourceId)))];
      const sources = await findSources(db, asked);
      const style = await styleFor(articleStyle, language);
      if (style === null) {
        const works = [...new Map(sources.map((source) => [source.citationKey, source])).values()];
        const bibliography = plainBibliography(works, language).map((entry) => runsOf(entry));
        return { isNote: true, citations: [], bibliography };
      }
      const survivors = new Map(sources.map((source) => [source.citationKey, source]));
      const hidden = new Set(sources.filter(isWithheld).map(({ id }) => id));
      const idOf = new Map(sources.map(({ id, citationKey }) => [id, survivors.get(citationKey)?.id ?? id]));
      const texts = await only(
        tasks.cite({
          name: style.id,
          style,
          items: new Map(sources.flatMap(({ id, csl }) => (hidden.has(id) ? [] : [[id, csl]]))),
          clusters: clusters.map((cluster) => ({
            ...cluster,
            items: cluster.items.map((item) => ({
              ...item,
              sourceId: idOf.get(item.sourceId) ?? item.sourceId,
            })),
          })),
        }),
      );
      // The window shows the names that readers see where one of them must not be said.
      const isHidden = clusters.map(({ items }) => items.some(({ sourceId }) => hidden.has(sourceId)));
      return { ...texts, citations: texts.citations.map((text, index) => (isHidden[index] ? [] : text)) };
    },
  };
}
