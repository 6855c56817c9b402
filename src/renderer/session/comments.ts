import type { CommentThread, NewComment } from '../../core/model/comment';
import { newId } from '../../core/model/newId';
import type { CommentsView } from '../../editor/api';
import { call } from '../api/client';
import { onStale } from '../api/query';
import { registerCommand } from '../shell/commands';
import { showReview } from '../shell/inspectorTab';
import { perform } from '../shell/perform';
import { toast } from '../shell/toast';
import type { ArticleSession } from './ArticleSession';
import { t } from './messages';

export const isOpen = ({ resolved }: CommentThread): boolean => resolved === null;

/** What the text shows of the threads: the open ones, and the one that is begun or read. */
export function commentsView({ threads, begun, thread }: ArticleSession): CommentsView {
  const isOpenThread = (id: string) => threads.get()?.some((one) => one.id === id && isOpen(one)) ?? false;
  return {
    isShown: (id) => id === begun.get()?.id || isOpenThread(id),
    current: () => thread.get(),
    subscribe(listener) {
      const stops = [threads, begun, thread].map((store) => store.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    onCaret(ids) {
      const known = ids.find((id) => id === begun.get()?.id || isOpenThread(id));
      if (known || ids.length === 0) thread.set(known ?? null);
    },
  };
}

/** Keeps `session.threads` in step with what is stored, and handles the commands. Returns the function that stops it. */
export function watchComments(session: ArticleSession): () => void {
  const read = () => void perform(() => load(session));
  read();
  const stops = [
    onStale(['comments.list'], read),
    registerCommand('comment.add', () => begin(session)),
    registerCommand('comment.show', () => showReview('comments')),
    registerCommand('comment.next', () => step(session, 1)),
    registerCommand('comment.previous', () => step(session, -1)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function load(session: ArticleSession): Promise<void> {
  session.threads.set(await call('comments.list', { articleId: session.id }));
}

/** Marks the selected words and opens the form; the thread is stored with its first comment. */
function begin(session: ArticleSession): void {
  cancelThread(session);
  const id = newId();
  const words = session.handle.get()?.comment(id) ?? null;
  if (words === null) {
    toast(t('comment.nothing'), 'bad');
    return;
  }
  session.begun.set({ id, words: words.slice(0, 20_000) });
  session.thread.set(id);
  showReview('comments');
}

export function cancelThread(session: ArticleSession): void {
  const begun = session.begun.get();
  if (!begun) return;
  session.handle.get()?.uncomment(begun.id);
  session.unsent.delete(begun.id);
  session.begun.set(null);
  session.thread.set(null);
}

/** The text with the marks is stored first: a thread never tells of words that were not stored. */
export async function startThread(session: ArticleSession, comment: NewComment): Promise<void> {
  const begun = session.begun.get();
  if (!begun) return;
  await session.flush();
  await call('comments.start', { articleId: session.id, thread: begun, comment });
  await load(session);
  session.begun.set(null);
}

export async function deleteThread(session: ArticleSession, { id }: CommentThread): Promise<void> {
  await call('comments.deleteThread', { id });
  if (session.thread.get() === id) session.thread.set(null);
}

/** Scrolls to the words; the caret goes there too if it is to. */
export function goToThread(session: ArticleSession, id: string, focus: boolean): void {
  session.thread.set(id);
  session.handle.get()?.showThread(id, { focus });
}

function step(session: ArticleSession, direction: 1 | -1): void {
  const id = session.handle.get()?.nextThread(direction) ?? null;
  if (id === null) {
    toast(t('comment.none'));
    return;
  }
  showReview('comments');
  goToThread(session, id, true);
}
