import { type DragEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { Section } from '../../../core/document/outline';
import { keyLabel } from '../../shell/keyLabel';
import cards from '../../ui/Card.module.css';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { t } from './messages';

type Side = 'before' | 'after';

interface Props {
  section: Section;
  isInView: boolean;
  isDragged: boolean;
  isMovable: boolean;
  /** A section is being dragged, and can be dropped on either side of this row. */
  isTarget: boolean;
  onOpen(): void;
  onStep(direction: 1 | -1): void;
  onDrag(isOn: boolean): void;
  onDrop(side: Side): void;
}

/** A heading of the outline. Its section is moved by a drag, by keys, or in its menu. */
export function OutlineRow({ section, isInView, isDragged, isMovable, isTarget, ...on }: Props) {
  const [side, setSide] = useState<Side | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const isMove = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
    const direction = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!isMove || direction === undefined) return;
    // The menu's command with these keys moves the block with the caret.
    event.preventDefault();
    if (isMovable) on.onStep(direction);
  };
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    if (!isTarget) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    setSide(event.clientY < top + height / 2 ? 'before' : 'after');
  };
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    if (!isMovable) return;
    event.preventDefault();
    const { left, top, height } = event.currentTarget.getBoundingClientRect();
    setMenu({ left, top, height });
  };
  const name = section.text || t('emptyHeading');
  return (
    <li
      data-level={section.level}
      data-dragged={isDragged || undefined}
      data-drop={side ?? undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        if (side !== null) on.onDrop(side);
        setSide(null);
      }}
    >
      <button
        ref={button}
        type="button"
        dir="auto"
        className={cards.link}
        draggable={isMovable}
        aria-current={isInView ? 'location' : undefined}
        aria-keyshortcuts={isMovable ? 'Alt+Shift+ArrowUp Alt+Shift+ArrowDown' : undefined}
        onClick={on.onOpen}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onDragStart={({ dataTransfer }) => {
          // Without data nothing is dragged, and in another program it is the heading.
          dataTransfer.setData('text/plain', section.text);
          dataTransfer.effectAllowed = 'move';
          on.onDrag(true);
        }}
        onDragEnd={() => on.onDrag(false)}
      >
        <span data-suggested={section.suggested ?? undefined}>{name}</span>
        {section.suggested && <VisuallyHidden>{t(`outline.${section.suggested}`)}</VisuallyHidden>}
      </button>
      {menu && (
        <ContextMenu
          label={t('outline.menu', { section: name })}
          at={menu}
          entries={[
            { id: 'up', label: t('outline.up'), keys: keyLabel('Alt+Shift+Up'), run: () => on.onStep(-1) },
            {
              id: 'down',
              label: t('outline.down'),
              keys: keyLabel('Alt+Shift+Down'),
              run: () => on.onStep(1),
            },
          ]}
          onClose={() => setMenu(null)}
          onFocus={() => button.current?.focus()}
        />
      )}
    </li>
  );
}
