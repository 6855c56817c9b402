import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { t } from './messages';
import styles from './Splitter.module.css';

interface Props {
  label: string;
  /** Width in pixels of the pane it belongs to. */
  width: number;
  min: number;
  max: number;
  /** The side of the splitter that the pane is on. */
  pane: 'left' | 'right';
  onWidth: (width: number) => void;
}

const keyStep = 16;

/**
 * A separator that resizes by a drag, by the arrow keys, Home and End (ARIA window splitter), and without a drag by a
 * double click: to the greatest width, and from there to the least.
 */
export function Splitter({ label, width, min, max, pane, onWidth }: Props) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const sign = pane === 'left' ? 1 : -1;
  const resize = (wanted: number) => onWidth(Math.round(Math.min(max, Math.max(min, wanted))));

  const onKeyDown = (event: KeyboardEvent) => {
    const end = { Home: min, End: max }[event.key];
    if (end !== undefined) {
      event.preventDefault();
      return onWidth(end);
    }
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    resize(width + sign * direction * keyStep);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) resize(start.current.width + sign * (event.clientX - start.current.x));
  };

  return (
    <hr
      className={styles.splitter}
      aria-orientation="vertical"
      aria-label={label}
      title={t('splitter.hint')}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onWidth(width < (min + max) / 2 ? max : min)}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
