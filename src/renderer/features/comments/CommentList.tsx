import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { threadsOf } from '../../../core/document/review';
import type { ArticleSession } from '../../session/ArticleSession';
import { cancelThread, isOpen, startThread } from '../../session/comments';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { announce } from '../../shell/announce';
import { runCommand } from '../../shell/commands';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { EmptyState } from '../../ui/EmptyState';
import { CommentForm } from './CommentForm';
import styles from './comments.module.css';
import { t } from './messages';
import { ThreadCard } from './ThreadCard';

/** What is said of the article, thread by thread, in the order of the text. */
export function CommentList({ session }: { session: ArticleSession }) {
  const threads = useStore(session.threads);
  const begun = useStore(session.begun);
  const current = useStore(session.thread);
  const { body } = useStore(session.snapshot);
  const isReadOnly = useIsReadOnly(session);
  const [showsResolved, setShowsResolved] = useState(false);
  const order = useMemo(() => [...new Set(body.flatMap(threadsOf))], [body]);
  if (threads === null) return <div aria-busy="true" />;

  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const open = threads.filter(isOpen).length;
  const shown = threads
    .filter((thread) => thread.id !== begun?.id && (showsResolved || isOpen(thread)))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
  const add = !isReadOnly && (
    <Button size="small" icon={IconMessagePlus} onPress={() => runCommand('comment.add')}>
      {t('add')}
    </Button>
  );
  const close = () => {
    cancelThread(session);
    session.handle.get()?.focus();
  };

  return (
    <section className={styles.panel} aria-label={t('comments')}>
      {(threads.length > 0 || begun) && (
        <div className={styles.head}>
          <span role="status">{t('count', { count: open })}</span>
          {threads.length > open && (
            <Checkbox isSelected={showsResolved} onChange={setShowsResolved}>
              {t('showResolved', { count: threads.length - open })}
            </Checkbox>
          )}
          {add}
        </div>
      )}
      {begun && (
        <article className={styles.card} data-current="true" aria-label={t('new')}>
          <p className={styles.words}>{begun.words || t('thing')}</p>
          <CommentForm
            key={begun.id}
            session={session}
            of={begun.id}
            label={t('new.label')}
            submit={t('new.submit')}
            onSubmit={async (comment) => {
              await startThread(session, comment);
              announce(t('added'));
            }}
            onClose={close}
          />
        </article>
      )}
      {shown.length === 0 && !begun && (
        <EmptyState
          icon={IconMessage}
          title={threads.length > 0 ? t('none.open') : t('none')}
          action={threads.length > 0 ? undefined : add}
        >
          {threads.length === 0 && t('none.detail')}
        </EmptyState>
      )}
      {shown.map((thread) => (
        <ThreadCard
          key={thread.id}
          session={session}
          thread={thread}
          isCurrent={thread.id === current}
          isInText={order.includes(thread.id)}
          isReadOnly={isReadOnly}
        />
      ))}
    </section>
  );
}
