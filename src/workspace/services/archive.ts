import type { Database } from '../db/database';
import {
  type ArchiveFilter,
  findArchivePost,
  listArchivePosts,
  type NewArchivePost,
} from '../repositories/archivePosts';
import { listLinked } from '../repositories/postLinks';
import { storeArchivePosts } from '../repositories/storeArchivePosts';

export type Archive = ReturnType<typeof archiveService>;

export function archiveService(db: Database) {
  return {
    list: (filter: ArchiveFilter) => listArchivePosts(db, filter),
    get: (id: string) => findArchivePost(db, id),
    /** Articles and archive posts that link to a post, and those to which it links. */
    links: async (id: string) => ({
      from: await listLinked(db, 'to', id),
      to: await listLinked(db, 'from', id),
    }),
    /** All of them or none; returns their ids in order. `isOwn`: whether another post of the same import has an origin. */
    add: (posts: NewArchivePost[], isOwn?: (origin: string) => boolean) =>
      db.transaction((connection) => storeArchivePosts(connection, posts, isOwn)),
  };
}
