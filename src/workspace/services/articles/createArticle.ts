import { type Article, type ArticleMeta, articleMetaSchema } from '../../../core/model/article';
import { StetError } from '../../../core/model/errors';
import type { Beginning, TemplateId } from '../../../core/model/template';
import type { Connection } from '../../db/database';
import { getSettings } from '../../repositories/settings';
import { addArticle } from './addArticle';

export interface NewBlank {
  headline: string;
  /** Null: none; without it the workspace's usual one, if it is still there. */
  template?: TemplateId | null | undefined;
}

/** A new article: what the template gives, and what the workspace gives where the template says nothing. */
export async function createArticle(db: Connection, { headline, template }: NewBlank): Promise<Article> {
  const { template: usual, ...given } = (await getSettings(db)).newArticle;
  const { meta, body } =
    template === undefined ? await usualBeginning(db, usual) : await beginning(db, template);
  const said = Object.entries(meta).filter(([, value]) => value.length > 0);
  const fields: Partial<ArticleMeta> = articleMetaSchema.partial().parse(Object.fromEntries(said));
  return addArticle(db, { meta: { ...given, ...fields, ...(headline === '' ? {} : { headline }) }, body });
}

const blank: Beginning = { meta: {}, body: [] };

/** Most articles begin with nothing, and need no template loaded. */
const beginning = async (db: Connection, id: TemplateId | null): Promise<Beginning> =>
  id === null ? blank : (await import('../templates')).beginningOf(db, id);

/** Nobody asked for it by name, so nobody is stopped where it is gone. */
async function usualBeginning(db: Connection, id: TemplateId | null): Promise<Beginning> {
  try {
    return await beginning(db, id);
  } catch (error) {
    if (error instanceof StetError && error.code === 'not-found') return blank;
    throw error;
  }
}
