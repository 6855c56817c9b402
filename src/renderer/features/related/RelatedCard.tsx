import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { RelatedPost } from '../../../core/model/relatedPost';
import { call } from '../../api/client';
import { navigate } from '../../shell/route';
import { toastError } from '../../shell/toast';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';

const kinds: Record<RelatedPost['kind'], string> = {
  article: 'Article',
  archive: 'Archive post',
  url: 'Link',
};

interface Props {
  post: RelatedPost;
  /** From 1. */
  place: number;
  count: number;
  onMove(by: -1 | 1): void;
  onDrag(): void;
  onDrop(): void;
  onNote(note: string): void;
  onRemove(): void;
}

/** An attached post with the note why it is there. */
export function RelatedCard({ post, place, count, onMove, onDrag, onDrop, onNote, onRemove }: Props) {
  const [note, setNote] = useState(post.note);
  const title = post.title || post.url;
  const isChanged = note.trim() !== post.note;
  return (
    <li className="inspector-card" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className="inspector-row">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows beside it do the same for the keyboard */}
        <span className="related-grip" draggable onDragStart={onDrag} title="Drag to reorder">
          <IconGripVertical size={16} aria-hidden />
        </span>
        <button type="button" className="inspector-link inspector-grow" onClick={() => open(post)}>
          {title}
        </button>
        <IconButton
          label={`Move ${title} up`}
          icon={IconArrowUp}
          isDisabled={place === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={`Move ${title} down`}
          icon={IconArrowDown}
          isDisabled={place === count}
          onPress={() => onMove(1)}
        />
        <IconButton label={`Remove ${title}`} icon={IconX} onPress={onRemove} />
      </div>
      <span className="inspector-soft">{post.kind === 'url' ? post.url : kinds[post.kind]}</span>
      <TextField
        label={`Why ${title} is related`}
        hideLabel
        placeholder="Why it is related"
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
  else void call('app.openExternal', { url }).catch(toastError);
}
