import type { Database } from '../db/database';
import {
  type ArchiveFilter,
  findArchivePost,
  listArchivePosts,
  type NewArchivePost,
  storeArchivePost,
} from '../repositories/archivePosts';

export type Archive = ReturnType<typeof archiveService>;

export function archiveService(db: Database) {
  return {
    list: (filter: ArchiveFilter) => listArchivePosts(db, filter),
    get: (id: string) => findArchivePost(db, id),
    /** All of them or none; returns their ids in order. */
    add: (posts: NewArchivePost[]) =>
      db.transaction(async (connection) => {
        const ids: string[] = [];
        for (const post of posts) ids.push(await storeArchivePost(connection, post));
        return ids;
      }),
  };
}
