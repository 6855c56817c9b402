import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { ContextMenu, type ContextMenuProps } from './ContextMenu';
import type { MenuEntry } from './MenuItems';
import { t } from './messages';
import styles from './RecordList.module.css';

interface Props<T> {
  label: string;
  total: number;
  /** The record at an index; undefined while it is not loaded. */
  item: (index: number) => T | undefined;
  /** The indexes now in view, so that their pages can be loaded. */
  onRange?: (first: number, last: number) => void;
  rowHeight: number;
  row: (item: T) => ReactNode;
  /** What a screen reader says for a row. */
  nameOf: (item: T) => string;
  idOf: (item: T) => string;
  onOpen: (item: T) => void;
  /** The keys have reached a row. */
  onActive?: (item: T) => void;
  /** What the list is of: when it changes, the first row is the active one again. */
  of?: string;
  openId?: string | undefined;
  /** With it rows can be selected by Space or by a click with Ctrl. */
  chosen?: ReadonlySet<string>;
  onChoose?: (item: T) => void;
  /** What can be done with a record: by a right click on its row, the menu key, or Shift+F10. */
  menu?: ((item: T) => MenuEntry[]) | undefined;
}

/** A list box of any length: only the rows in view are there; arrows, Home, End, Page keys, Enter and Space work. */
export function RecordList<T>(props: Props<T>) {
  const { label, total, item, onRange, rowHeight, row, nameOf, idOf, onOpen, openId, chosen, onChoose } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const [active, setActive] = useState(0);
  const [menu, setMenu] = useState<
    (Omit<ContextMenuProps, 'onClose' | 'onFocus'> & { index: number }) | null
  >(null);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list is of something else
  useEffect(() => {
    setActive(0);
    virtualizer.scrollToIndex(0);
  }, [props.of]);
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => onRange?.(first, last), [first, last, onRange]);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    const reached = item(next);
    if (reached) props.onActive?.(reached);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    }[event.key];
    const current = item(active);
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter' && current) onOpen(current);
    else if (event.key === ' ' && current && onChoose) onChoose(current);
    else return;
    event.preventDefault();
  };

  const openMenu = (event: MouseEvent) => {
    if (!props.menu) return;
    event.preventDefault();
    const { target, clientX, clientY } = event;
    const clicked = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    const index = clicked ? Number(clicked.dataset['index']) : active;
    const record = item(index);
    if (!record) return;
    setActive(index);
    const { left, top, height } = document.getElementById(`${baseId}-${index}`)?.getBoundingClientRect() ?? {
      left: clientX,
      top: clientY,
      height: 0,
    };
    const at = clicked ? { left: clientX, top: clientY, height: 0 } : { left: left + 20, top, height };
    setMenu({ index, label: nameOf(record), at, entries: props.menu(record) });
  };

  return (
    <>
      <div
        ref={scroller}
        className={styles.list}
        role="listbox"
        aria-label={label}
        aria-multiselectable={chosen ? true : undefined}
        aria-activedescendant={total > 0 ? `${baseId}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onContextMenu={openMenu}
      >
        <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {rows.map(({ index, start }) => {
            const record = item(index);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and points here by aria-activedescendant
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
              <div
                key={index}
                id={`${baseId}-${index}`}
                className={styles.row}
                role="option"
                aria-label={record ? nameOf(record) : t('loading')}
                aria-selected={record ? (chosen?.has(idOf(record)) ?? idOf(record) === openId) : false}
                aria-posinset={index + 1}
                aria-setsize={total}
                data-index={index}
                data-active={index === active || undefined}
                data-open={(record && idOf(record) === openId) || menu?.index === index || undefined}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                onClick={(event) => {
                  setActive(index);
                  if (!record) return;
                  if (onChoose && (event.ctrlKey || event.metaKey)) onChoose(record);
                  else onOpen(record);
                }}
              >
                {record ? row(record) : null}
              </div>
            );
          })}
        </div>
      </div>
      {menu && (
        <ContextMenu {...menu} onClose={() => setMenu(null)} onFocus={() => scroller.current?.focus()} />
      )}
    </>
  );
}
