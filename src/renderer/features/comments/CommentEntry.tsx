import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Comment } from '../../../core/model/comment';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { Time } from '../../ui/Time';
import { CommentForm } from './CommentForm';
import styles from './comments.module.css';
import { t } from './messages';

interface Props {
  session: ArticleSession;
  comment: Comment;
  /** The first comment began the thread, and goes with all of it. */
  isFirst: boolean;
  isReadOnly: boolean;
  onDelete(): void;
}

/** One comment: who, when, and what. */
export function CommentEntry({ session, comment, isFirst, isReadOnly, onDelete }: Props) {
  const [isEdited, setEdited] = useState(session.unsent.has(comment.id));
  const { author, at, editedAt, text } = comment;
  return (
    <div className={styles.comment}>
      <div className={styles.who}>
        <strong>{author}</strong>
        <Time at={at} />
        {editedAt !== null && <span>{t('edited')}</span>}
        {!isReadOnly && (
          <span className={styles.more}>
            <Menu
              label={t('more', { author })}
              trigger={<IconButton label={t('more', { author })} icon={IconDots} isNarrow />}
              entries={[
                { id: 'edit', label: t('edit'), icon: IconPencil, run: () => setEdited(true) },
                {
                  id: 'delete',
                  label: isFirst ? t('deleteThread') : t('delete'),
                  icon: IconTrash,
                  danger: true,
                  run: onDelete,
                },
              ]}
            />
          </span>
        )}
      </div>
      {isEdited ? (
        <CommentForm
          session={session}
          of={comment.id}
          label={t('edit.label')}
          submit={t('edit.submit')}
          text={text}
          onSubmit={async (changed) =>
            void (await call('comments.edit', { id: comment.id, text: changed.text }))
          }
          onClose={() => setEdited(false)}
        />
      ) : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
    </div>
  );
}
