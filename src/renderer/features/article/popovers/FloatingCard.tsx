import { type ReactNode, useEffect, useRef } from 'react';
import { useFloating } from '../../../../editor/popover/useFloating';
import styles from './FloatingCard.module.css';

interface Props {
  label: string;
  /** What it belongs to. */
  at: HTMLElement;
  /** True when it was opened by key, so that Tab reaches it; by mouse the caret stays in the text. */
  takesFocus: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A card beside a place in the text, which it follows. Escape or a press elsewhere closes it. */
export function FloatingCard({ label, at, takesFocus, onClose, children }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useFloating(card, at, { placement: 'bottom-start', gap: 6 });
  useEffect(() => {
    if (takesFocus) card.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    const isInside = ({ target }: Event) => target instanceof Node && card.current?.contains(target);
    const close = (event: Event) => void (isInside(event) || onClose());
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It is for the card, not for focus mode too.
      event.preventDefault();
      onClose();
    };
    document.addEventListener('pointerdown', close, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', close, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [onClose]);

  return (
    <div ref={card} role="dialog" aria-label={label} tabIndex={-1} className={styles.card}>
      {children}
    </div>
  );
}
