import { detachFromBody } from '../../core/document/detach';
import { snippetsOf } from '../../core/document/find';
import { StetError } from '../../core/model/errors';
import { newId } from '../../core/model/newId';
import {
  type Beginning,
  builtInTemplates,
  type ListedTemplate,
  type Template,
  type TemplateId,
} from '../../core/model/template';
import { builtInTemplate } from '../../core/templates/builtIn';
import { linesOf } from '../../core/templates/lines';
import { templateOfArticle } from '../../core/templates/ofArticle';
import type { Connection, Database } from '../db/database';
import { now } from '../db/rows';
import { findSnippets } from '../repositories/snippets';
import {
  deleteTemplate,
  findTemplate,
  findTemplateNamed,
  listTemplates,
  putTemplate,
  renameTemplate,
} from '../repositories/templates';
import { getArticle } from './articles/getArticle';
import { t } from './messages';

/** Characters of a template's text as JSON: far more than any text that is written anew each time. */
const longest = 2_000_000;

export function templateService(db: Database) {
  return {
    /** Own ones by name, then those that come with the app. */
    async list(): Promise<ListedTemplate[]> {
      const own = await listTemplates(db);
      const known = builtInTemplates.map((id) => ({ id, ...builtInTemplate(id) }));
      return [...own, ...known].map(({ id, name, meta, body }) => ({ id, name, meta, lines: linesOf(body) }));
    },
    /** Throws `conflict` where another template has the name, unless it is to be replaced. */
    saveArticle: (articleId: string, name: string, isReplacing: boolean) =>
      db.transaction((connection) => saveArticle(connection, articleId, { name, isReplacing })),
    rename: (id: string, name: string) =>
      db.transaction(async (connection) => {
        const other = await findTemplateNamed(connection, name);
        if (other !== null && other !== id) throw nameTaken(name);
        await renameTemplate(connection, id, name, now());
      }),
    /** Returns what was deleted, so that it can be put back. */
    delete: (id: string): Promise<Template> =>
      db.transaction(async (connection) => {
        const template = await findTemplate(connection, id);
        await deleteTemplate(connection, id);
        return template;
      }),
    putBack: (template: Template) => putTemplate(db, template),
  };
}

async function saveArticle(
  db: Connection,
  articleId: string,
  { name, isReplacing }: { name: string; isReplacing: boolean },
): Promise<Template> {
  const before = await findTemplateNamed(db, name);
  if (before !== null && !isReplacing) throw nameTaken(name);
  const { meta, body } = templateOfArticle(await getArticle(db, articleId));
  if (JSON.stringify(body).length > longest)
    throw new StetError('unsupported', t.message('template.tooLong'));
  const id = before ?? newId();
  const at = now();
  await putTemplate(db, { id, name, meta, body, createdAt: at, updatedAt: at });
  return findTemplate(db, id);
}

const nameTaken = (name: string) => new StetError('conflict', t.message('template.nameTaken', { name }));

/** What a new article begins with. Snippets that are gone are left out. Throws `not-found` for a template that is gone. */
export async function beginningOf(db: Connection, id: TemplateId): Promise<Beginning> {
  const known = builtInTemplates.find((one) => one === id);
  if (known) return builtInTemplate(known);
  const { meta, body } = await findTemplate(db, id);
  const used = [...new Set(body.flatMap(snippetsOf))];
  const there = new Set((await findSnippets(db, used)).map((snippet) => snippet.id));
  const gone = used.filter((snippet) => !there.has(snippet));
  return {
    meta,
    body: gone.reduce((left, snippet) => detachFromBody(left, { kind: 'snippet', id: snippet }), body),
  };
}
