import { newId } from '../../core/model/newId';
import type { Snippet, SnippetFields } from '../../core/model/snippet';
import type { Connection, Database } from '../db/database';
import { now } from '../db/rows';
import {
  deleteSnippet,
  findSnippet,
  findSnippets,
  insertSnippet,
  listSnippets,
  type SnippetFilter,
  writeSnippet,
} from '../repositories/snippets';
import { listUses } from '../repositories/uses';
import { releaseUses } from './articles/releaseUses';

export type Snippets = ReturnType<typeof snippetService>;

export function snippetService(db: Database) {
  return {
    list: (filter: SnippetFilter) => listSnippets(db, filter),
    getMany: (ids: string[]) => findSnippets(db, ids),
    async create(fields: SnippetFields): Promise<Snippet> {
      const at = now();
      const id = newId();
      await insertSnippet(db, { ...fields, id, createdAt: at, updatedAt: at });
      return findSnippet(db, id);
    },
    update: (id: string, change: Partial<SnippetFields>) =>
      db.transaction((connection) => updateSnippet(connection, id, change)),
    delete: (id: string, detach: boolean) =>
      db.transaction(async (connection) => {
        await releaseUses(connection, 'snippet', id, detach);
        await deleteSnippet(connection, id);
      }),
    uses: (id: string) => listUses(db, 'snippet', id),
  };
}

async function updateSnippet(db: Connection, id: string, change: Partial<SnippetFields>): Promise<Snippet> {
  await writeSnippet(db, id, { ...(await findSnippet(db, id)), ...change });
  return findSnippet(db, id);
}
