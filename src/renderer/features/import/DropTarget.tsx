import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import styles from './DropTarget.module.css';
import { type Dropped, droppedIn } from './droppedFiles';
import { t } from './messages';

interface Props {
  as: 'article' | 'archive';
  isDisabled: boolean;
  onDrop(dropped: Dropped[]): void;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The editor handles pictures dragged onto the text, and files that it has already accepted. */
const isEditors = (event: DragEvent): boolean => {
  const items = [...(event.dataTransfer?.items ?? [])];
  const inText = event.target instanceof Element && event.target.closest('[contenteditable="true"]') !== null;
  return event.defaultPrevented || (inText && items.every(({ type }) => type.startsWith('image/')));
};

/** The whole window accepts files; while some are dragged over it, it says how they will be imported. */
export function DropTarget({ as, isDisabled, onDrop }: Props) {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;

  useEffect(() => {
    if (isDisabled) return;
    const over = (event: DragEvent) => {
      if (!hasFiles(event) || isEditors(event)) return setOver(false);
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !hasFiles(event) || isEditors(event)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(droppedIn(event.dataTransfer));
    };
    // Before the editor, which would insert dropped text files as text.
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop, true);
    };
  }, [isDisabled]);

  if (!isOver) return null;
  return (
    <div className={styles.drop}>
      <IconFileImport size={34} stroke={1.4} aria-hidden />
      {t(`drop.${as}`)}
    </div>
  );
}
