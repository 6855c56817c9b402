import type { CommentThread } from '../../../core/model/comment';
import { newId } from '../../../core/model/newId';
import { t } from '../messages';
import { attributeOf, childrenOf, elementsIn, wordsOf } from './dom';

/** The threads of a file, and which thread each comment of Word belongs to, by its id. */
export interface FileThreads {
  threads: CommentThread[];
  byComment: Map<string, string>;
}

/** Word writes who answers whom, and what is resolved, into a part of its own (`commentsExtended`, [MS-DOCX] 2.5.3). */
export function threadsOf(comments: Document | null, extended: Document | null): FileThreads {
  const found: FileThreads = { threads: [], byComment: new Map() };
  const more = new Map(
    (extended ? elementsIn(extended, 'w15:commentEx') : []).map((one) => [
      attributeOf(one, 'w15:paraId'),
      one,
    ]),
  );
  const byParagraph = new Map<string, CommentThread>();
  for (const comment of comments ? childrenOf(comments.documentElement, 'w:comment') : []) {
    const paragraph = attributeOf(childrenOf(comment, 'w:p').at(-1), 'w14:paraId');
    const about = more.get(paragraph);
    const at = instantOf(attributeOf(comment, 'w:date'));
    const written = {
      id: newId(),
      author: attributeOf(comment, 'w:author').trim().slice(0, 200) || t('docx.somebody'),
      text: textOf(comment),
      at,
      editedAt: null,
    };
    const parent = about && byParagraph.get(attributeOf(about, 'w15:paraIdParent'));
    const isDone = about !== undefined && /^(1|true|on)$/.test(attributeOf(about, 'w15:done'));
    const thread: CommentThread = parent ?? {
      id: newId(),
      words: '',
      resolved: isDone ? { at, by: written.author } : null,
      comments: [],
    };
    thread.comments.push(written);
    if (!parent) found.threads.push(thread);
    byParagraph.set(paragraph, thread);
    found.byComment.set(attributeOf(comment, 'w:id'), thread.id);
  }
  return found;
}

/** A comment without words is a picture or a mark. */
const textOf = (comment: Element): string =>
  childrenOf(comment, 'w:p').map(wordsOf).join('\n').trim().slice(0, 20_000).toWellFormed() || '…';

/** An instant, which a date of Word is: without one it is now. */
export function instantOf(date: string): string {
  const at = Date.parse(date);
  return new Date(Number.isNaN(at) ? Date.now() : at).toISOString();
}
