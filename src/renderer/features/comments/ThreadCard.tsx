import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Comment, CommentThread } from '../../../core/model/comment';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { deleteThread, goToThread } from '../../session/comments';
import { announce } from '../../shell/announce';
import { perform } from '../../shell/perform';
import { currentReviewerName } from '../../shell/preferences';
import { toast } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { Time } from '../../ui/Time';
import { term } from '../../ui/terms';
import { CommentEntry } from './CommentEntry';
import { CommentForm } from './CommentForm';
import styles from './comments.module.css';
import { t } from './messages';
import { ResolveForm } from './ResolveForm';

interface Props {
  session: ArticleSession;
  thread: CommentThread;
  isCurrent: boolean;
  /** Whether the text still has the words. */
  isInText: boolean;
  isReadOnly: boolean;
}

/** A thread: the words it is about, what was said of them, and what one can do. */
export function ThreadCard({ session, thread, isCurrent, isInText, isReadOnly }: Props) {
  const { id, words, resolved, comments } = thread;
  const [isReplying, setReplying] = useState(session.unsent.has(replyTo(id)));
  const [isNaming, setNaming] = useState(false);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);

  const restore = () => void perform(() => call('comments.restore', { articleId: session.id, thread }));
  const undo = { label: term('undo'), run: restore };
  const remove = (comment: Comment) =>
    void perform(async () => {
      if (comment === comments[0]) {
        await deleteThread(session, thread);
        return toast(t('deleted.thread'), 'ok', undo);
      }
      await call('comments.delete', { id: comment.id });
      toast(t('deleted.comment'), 'ok', undo);
    });
  const setResolved = (by: string | null) =>
    void perform(async () => {
      await call('comments.resolve', { threadId: id, by });
      setNaming(false);
      announce(by === null ? t('reopened') : t('resolved'));
    });
  const resolve = () => {
    const by = currentReviewerName();
    if (by === '') setNaming(true);
    else setResolved(by);
  };

  return (
    <article
      ref={card}
      className={styles.card}
      data-current={isCurrent}
      data-resolved={resolved !== null}
      aria-current={isCurrent}
      aria-label={words === '' ? t('thread.thing') : t('thread', { words: shortened(words) })}
    >
      {isInText ? (
        <button
          type="button"
          className={styles.words}
          onClick={({ detail }) => goToThread(session, id, detail === 0)}
        >
          {words === '' ? t('thing') : words}
        </button>
      ) : (
        <div className={styles.gone}>
          <span>{t('deleted')}</span>
          {words !== '' && <del>{words}</del>}
        </div>
      )}
      {comments.map((comment, index) => (
        <CommentEntry
          key={comment.id}
          session={session}
          comment={comment}
          isFirst={index === 0}
          isReadOnly={isReadOnly}
          onDelete={() => remove(comment)}
        />
      ))}
      {resolved && (
        <p className={styles.soft}>
          {t.parts<ReactNode>('resolved.by', { by: resolved.by, when: <Time key="when" at={resolved.at} /> })}
        </p>
      )}
      {isReplying && (
        <CommentForm
          session={session}
          of={replyTo(id)}
          label={t('reply.label')}
          submit={t('reply')}
          onSubmit={async (comment) => void (await call('comments.reply', { threadId: id, comment }))}
          onClose={() => setReplying(false)}
        />
      )}
      {isNaming && <ResolveForm onResolve={setResolved} onClose={() => setNaming(false)} />}
      {!isReadOnly && !isReplying && !isNaming && (
        <div className={styles.actions}>
          {!resolved && (
            <Button size="small" onPress={() => setReplying(true)}>
              {t('reply')}
            </Button>
          )}
          <Button size="small" tone="quiet" onPress={() => (resolved ? setResolved(null) : resolve())}>
            {resolved ? t('reopen') : t('resolve')}
          </Button>
        </div>
      )}
    </article>
  );
}

const replyTo = (id: string): string => `reply ${id}`;

const longest = 80;
const shortened = (words: string): string => (words.length > longest ? `${words.slice(0, longest)}…` : words);
