import type { Connection } from '../../db/database';
import { storeRevision } from '../../repositories/revisions';
import { replaceBody } from './body';
import { getArticle } from './getArticle';

/** Puts what an import left out, as its account has it in Markdown, at the end of the article, after keeping a revision. */
export async function takeBack(db: Connection, id: string, markdown: string): Promise<void> {
  // The reader is large, and few openings of a workspace need it.
  const { readMarkdown } = await import('../../../core/markdown/read');
  const { body } = await getArticle(db, id);
  const { body: more } = readMarkdown(markdown, { frontMatter: false, templates: false });
  await storeRevision(db, id, 'import');
  await replaceBody(db, id, [...body, ...more]);
}
