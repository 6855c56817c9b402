import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { RelatedPost } from '../../../core/model/relatedPost';
import { dragOf } from '../../session/draggedPost';
import cards from '../../ui/Card.module.css';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { t } from './messages';
import { openPost } from './openPost';
import styles from './RelatedCard.module.css';

interface Props {
  post: RelatedPost;
  /** Position in the list, from 1. */
  place: number;
  count: number;
  onMove(by: -1 | 1): void;
  onDrop(): void;
  onNote(note: string): void;
  onRemove(): void;
}

/** An attached post, with a note on why it is related. A post that is dropped on it comes before it. */
export function RelatedCard({ post, place, count, onMove, onDrop, onNote, onRemove }: Props) {
  const [note, setNote] = useState(post.note);
  const [isTarget, setTarget] = useState(false);
  const title = post.title || post.url;
  const isChanged = note.trim() !== post.note;
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <li
      className={`${cards.card} ${styles.card}`}
      data-target={isTarget || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setTarget(false);
        onDrop();
      }}
    >
      <div className={cards.row}>
        <span className={styles.grip} {...dragOf(post)} title={t('drag')}>
          <IconGripVertical size={16} aria-hidden />
        </span>
        <button
          type="button"
          className={`${cards.link} ${cards.grow}`}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={() => openPost(post)}
          onKeyDown={onKey}
        >
          {title}
        </button>
        <IconButton
          label={t('up', { title })}
          icon={IconArrowUp}
          isDisabled={place === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={t('down', { title })}
          icon={IconArrowDown}
          isDisabled={place === count}
          onPress={() => onMove(1)}
        />
        <IconButton label={t('remove', { title })} icon={IconX} onPress={onRemove} />
      </div>
      <span className={cards.soft}>{post.kind === 'url' ? post.url : t(`kind.${post.kind}`)}</span>
      <TextField
        label={t('why', { title })}
        hideLabel
        placeholder={t('why.hint')}
        value={note}
        onChange={setNote}
        onBlur={() => isChanged && onNote(note.trim())}
      />
    </li>
  );
}
