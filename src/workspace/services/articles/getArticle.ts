import type { Article } from '../../../core/model/article';
import { StetError } from '../../../core/model/errors';
import type { Connection } from '../../db/database';
import { findBodyState } from '../../repositories/articleBody';
import { findSummary } from '../../repositories/articleList';
import { readBody } from '../../repositories/blocks';
import { t } from '../../repositories/messages';
import { listRelated } from '../../repositories/related';
import { listAliases } from '../../repositories/slugs';
import { listStatusMoves } from '../../repositories/statusMoves';

export async function getArticle(db: Connection, id: string): Promise<Article> {
  const summary = await findSummary(db, id);
  const state = await findBodyState(db, id);
  if (!summary || !state) throw articleGone();
  return {
    ...summary,
    version: state.version,
    body: await readBody(db, id, state.order, summary.headline || t('untitled')),
    aliases: await listAliases(db, id),
    related: await listRelated(db, id),
    statusMoves: await listStatusMoves(db, id),
  };
}

export const articleGone = () => new StetError('not-found', t.message('gone.article'));
