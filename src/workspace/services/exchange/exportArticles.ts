import type { RenderInput } from '../../../core/markdown/render/input';
import { offRecordAmong, withhold, without } from '../../../core/markdown/render/withhold';
import { StetError } from '../../../core/model/errors';
import { listArticleIds } from '../../repositories/exchange/derive';
import { listAllWaivers } from '../../repositories/waivers';
import { only } from '../../worker/tasks';
import { gatherAll } from '../export/gather';
import type { Exporting } from './exporting';
import { writePieces } from './lists';
import { articleName } from './manifest';
import { t } from './messages';

/** Each article as Markdown; a damaged one is named, and its records are exported all the same. */
export async function exportArticles(work: Exporting): Promise<void> {
  const { db, tasks, report, assetPaths, confidential } = work;
  const naming = { nameOf: async (name: string) => name };
  const plain = { styleFor: async () => null };
  for (const id of await listArticleIds(db)) {
    try {
      const whole = await gatherAll(db, naming, plain, id);
      const { slug } = whole.article;
      work.step(articleName(slug), 0);
      const input = confidential ? whole : withhold(withoutOffRecord(whole));
      const waived = await listAllWaivers(db, id);
      const text = await only(tasks.writeExported({ name: slug, input: { ...input, waived, assetPaths } }));
      await writePieces(work, articleName(slug), [text]);
    } catch (error) {
      if (!(error instanceof StetError) || error.code === 'cancelled') throw error;
      report.problems.push({ where: 'articles', error: t('article.noMarkdown', { reason: error.message }) });
    }
  }
}

function withoutOffRecord(input: RenderInput): RenderInput {
  const quotes = offRecordAmong(input.quotes);
  if (quotes.size === 0) return input;
  return {
    ...input,
    article: { ...input.article, body: without(input.article.body, { sources: new Set(), quotes }) },
  };
}
