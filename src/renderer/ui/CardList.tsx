import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import styles from './CardList.module.css';

interface Props<T> {
  label: string;
  items: readonly T[];
  /** The same function at each render. */
  keyOf(item: T): string;
  /** Scrolled into view when it changes; -1 for none. */
  current: number;
  render(item: T): ReactNode;
}

const guessedHeight = 96;

/** A list of cards of any length; only those in view are drawn. */
export function CardList<T>({ label, items, keyOf, current, render }: Props<T>) {
  const scroll = useRef<HTMLDivElement>(null);
  // The list measures all of its cards again when this function is another one.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items, keyOf],
  );
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => guessedHeight,
    gap: 8,
    overscan: 6,
    paddingStart: 6,
    paddingEnd: 16,
    getItemKey,
  });
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current);
  }, [current, virtual]);

  return (
    <div ref={scroll} className={styles.scroll}>
      <ul aria-label={label} className={styles.cards} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index];
          return (
            item !== undefined && (
              <li
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
                // No transform: each would be a layer of its own to the browser, at every frame of the window.
                style={{ top: row.start }}
              >
                {render(item)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
