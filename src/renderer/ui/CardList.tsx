import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import '../features/inspector/inspector.css';

interface Props<T> {
  label: string;
  items: readonly T[];
  keyOf(item: T): string;
  /** Brought into view when it changes; -1: none. */
  current: number;
  render(item: T): ReactNode;
}

const guessedHeight = 96;

/** Cards one below the other; only those in view are drawn, however many there are. */
export function CardList<T>({ label, items, keyOf, current, render }: Props<T>) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => guessedHeight,
    gap: 8,
    overscan: 6,
    paddingStart: 6,
    paddingEnd: 16,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current);
  }, [current, virtual]);

  return (
    <div ref={scroll} className="inspector-scroll">
      <ul aria-label={label} className="inspector-cards" style={{ height: virtual.getTotalSize() }}>
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
                style={{ transform: `translateY(${row.start}px)` }}
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
