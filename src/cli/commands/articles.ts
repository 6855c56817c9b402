import { parseArgs } from 'node:util';
import { append } from '../../core/append';
import type { ArticleStatus, ArticleSummary } from '../../core/model/article';
import { articleStatuses } from '../../core/model/articleStatus';
import type { Workspace } from '../../workspace';
import { print } from '../terminal';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

export const articles: Run = async (args, context) => {
  const { values } = parseArgs({ args, options: { status: { type: 'string' } } });
  const status = articleStatuses.find((known) => known === values.status);
  if (values.status !== undefined && !status)
    throw new UsageError(`--status is one of ${articleStatuses.join(', ')}.`);
  const all = await withWorkspace(context, (workspace) => listAll(workspace, status));
  const rows = all.map(({ id, slug, headline, status: state, words, updatedAt }) => ({
    id,
    slug,
    title: headline,
    status: state,
    words,
    updatedAt,
  }));
  print(
    context,
    rows,
    rows.map(({ slug, status: state, words, title }) => [slug, state, String(words), title]),
  );
  return exitCodes.done;
};

const pageSize = 1000;

/** Every article that is not in the bin. */
export async function listAll(
  { articles: service }: Workspace,
  status?: ArticleStatus,
): Promise<ArticleSummary[]> {
  const found: ArticleSummary[] = [];
  for (;;) {
    const { items, total } = await service.list({
      text: '',
      status,
      bin: false,
      sort: 'updated',
      limit: pageSize,
      offset: found.length,
    });
    append(found, items);
    if (found.length >= total || items.length === 0) return found;
  }
}
