import { readFile } from 'node:fs/promises';
import type { Body } from '../../../core/document/nodes';
import { StetError } from '../../../core/model/errors';
import { listArticleSlugs } from '../../repositories/exchange/derive';
import { storeRevision } from '../../repositories/revisions';
import { only } from '../../worker/tasks';
import { replaceBody } from '../articles/body';
import type { Importing } from './importing';
import { articleName } from './manifest';
import { t } from './messages';
import { fileIn } from './reading';

/**
 * Takes the text from an article's Markdown where that was changed after the export, or where blocks of the text are
 * missing. What the records hold becomes a revision first.
 */
export async function importArticles(work: Importing): Promise<void> {
  for (const { id, slug } of await listArticleSlugs(work.db)) {
    const where = articleName(slug);
    const isChanged = work.listed.has(where) && !work.intact.has(where);
    if (!isChanged && !work.incomplete.has(id)) continue;
    const file = await fileIn(work.from, where);
    if (file === null) continue;
    work.step(where, 0);
    try {
      const bytes = await readFile(file);
      const body = await only(work.tasks.readExported({ name: where, bytes, assets: work.assetSources }));
      if (await takeText(work, id, body)) work.report.problems.push({ where, error: t('article.taken') });
    } catch (error) {
      if (!(error instanceof StetError) || error.code === 'cancelled') throw error;
      work.report.problems.push({ where, error: error.message });
    }
  }
}

/** False when it is the text that is there. */
const takeText = ({ db }: Importing, id: string, body: Body): Promise<boolean> =>
  db.transaction(async (connection) => {
    await storeRevision(connection, id, 'import');
    return replaceBody(connection, id, body);
  });
