import { suggestionsOf } from '../../core/document/suggestions/list';
import type { Comment, CommentThread, NewComment } from '../../core/model/comment';
import { newId } from '../../core/model/newId';
import type { Database } from '../db/database';
import { now } from '../db/rows';
import {
  addComment,
  countOpenByArticle,
  deleteComment,
  deleteThread,
  insertThread,
  listThreads,
  resolveThread,
  updateComment,
} from '../repositories/comments';
import { getArticle } from './articles/getArticle';

/** What is said about an article, thread by thread; the words that a thread is about carry its id. */
export function commentService(db: Database) {
  const written = ({ author, text }: NewComment): Comment => ({
    id: newId(),
    author,
    text,
    at: now(),
    editedAt: null,
  });

  return {
    /** What waits for an answer in these articles together: threads that are open, and suggestions. */
    async pending(articleIds: string[]): Promise<{ threads: number; suggestions: number }> {
      const open = await countOpenByArticle(db, articleIds);
      let suggestions = 0;
      for (const id of articleIds) suggestions += suggestionsOf((await getArticle(db, id)).body).length;
      return { threads: [...open.values()].reduce((sum, count) => sum + count, 0), suggestions };
    },

    list: (articleId: string): Promise<CommentThread[]> => listThreads(db, articleId),

    start: (articleId: string, { id, words }: Pick<CommentThread, 'id' | 'words'>, comment: NewComment) =>
      db.transaction((connection) =>
        insertThread(connection, articleId, { id, words, resolved: null, comments: [written(comment)] }),
      ),

    reply: (threadId: string, comment: NewComment): Promise<void> =>
      db.transaction((connection) => addComment(connection, threadId, written(comment))),

    edit: (id: string, text: string): Promise<void> =>
      db.transaction((connection) => updateComment(connection, id, text, now())),

    delete: (id: string): Promise<void> => db.transaction((connection) => deleteComment(connection, id)),

    deleteThread: (id: string): Promise<void> => db.transaction((connection) => deleteThread(connection, id)),

    /** `by` null: it is open again. */
    resolve: (threadId: string, by: string | null): Promise<void> =>
      db.transaction((connection) =>
        resolveThread(connection, threadId, by === null ? null : { at: now(), by }),
      ),

    /** Puts a thread, or comments of it that were deleted, back as they were. */
    restore: (articleId: string, thread: CommentThread): Promise<void> =>
      db.transaction((connection) => insertThread(connection, articleId, thread)),
  };
}
