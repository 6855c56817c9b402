import { blocksBefore } from '../../../core/ledger/place';
import type { LeftOutContent } from '../../../core/model/ledger';
import type { Connection } from '../../db/database';
import { storeRevision } from '../../repositories/revisions';
import { replaceBody } from './body';
import { getArticle } from './getArticle';

/** Puts what an import left out, as its account has it in Markdown, where it stood, after keeping a revision. */
export async function takeBack(
  db: Connection,
  id: string,
  { content, place }: LeftOutContent,
): Promise<void> {
  // The reader is large, and few openings of a workspace need it.
  const { readMarkdown } = await import('../../../core/markdown/read');
  const { body } = await getArticle(db, id);
  const { body: more } = readMarkdown(content, { frontMatter: false, templates: false });
  await storeRevision(db, id, 'import');
  const at = blocksBefore(body, place);
  await replaceBody(db, id, [...body.slice(0, at), ...more, ...body.slice(at)]);
}
