import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { RelatedPost } from '../../../core/model/relatedPost';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { navigate } from '../../shell/route';
import cards from '../../ui/Card.module.css';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { t } from './messages';
import styles from './RelatedCard.module.css';

interface Props {
  post: RelatedPost;
  /** Position in the list, from 1. */
  place: number;
  count: number;
  onMove(by: -1 | 1): void;
  onDrag(): void;
  onDrop(): void;
  onNote(note: string): void;
  onRemove(): void;
}

/** An attached post, with a note on why it is related. */
export function RelatedCard({ post, place, count, onMove, onDrag, onDrop, onNote, onRemove }: Props) {
  const [note, setNote] = useState(post.note);
  const title = post.title || post.url;
  const isChanged = note.trim() !== post.note;
  return (
    <li className={cards.card} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className={cards.row}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows beside it do the same for the keyboard */}
        <span className={styles.grip} draggable onDragStart={onDrag} title={t('drag')}>
          <IconGripVertical size={16} aria-hidden />
        </span>
        <button type="button" className={`${cards.link} ${cards.grow}`} onClick={() => open(post)}>
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

function open({ kind, targetId, url }: RelatedPost): void {
  if (kind === 'article' && targetId !== null) navigate({ view: 'article', id: targetId });
  else if (kind === 'archive' && targetId !== null) navigate({ view: 'archive', id: targetId });
  else void perform(() => call('app.openExternal', { url }));
}
