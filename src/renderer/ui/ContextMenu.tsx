import { useRef } from 'react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { createPortal } from 'react-dom';
import styles from './Menu.module.css';
import { type MenuEntry, menuItems } from './MenuItems';

/** Where a menu opens, in pixels of the window: below that line, or above it. */
export interface MenuPlace {
  left: number;
  top: number;
  height: number;
}

export interface ContextMenuProps {
  label: string;
  at: MenuPlace;
  entries: readonly MenuEntry[];
  onClose: () => void;
  /** Gives the focus to what the menu belongs to, before an entry runs and when none did. */
  onFocus: () => void;
}

/** A menu at a place of the window: under the pointer, or beside what the keys have reached. */
export function ContextMenu({ label, at, entries, onClose, onFocus }: ContextMenuProps) {
  const hasRun = useRef(false);
  const run = (entry: () => void) => {
    hasRun.current = true;
    setTimeout(() => {
      onFocus();
      // The focus comes with the editor's next update.
      setTimeout(entry);
    });
  };
  const onOpenChange = (isOpen: boolean) => {
    if (isOpen) return;
    onClose();
    setTimeout(() => hasRun.current || onFocus());
  };
  return createPortal(
    <MenuTrigger isOpen onOpenChange={onOpenChange}>
      <Button className={styles.anchor} style={at} excludeFromTabOrder aria-hidden="true" />
      <Popover placement="bottom start" offset={2} className={styles.popover}>
        <Menu className={`${styles.menu} ${styles.tall}`} aria-label={label} autoFocus="first">
          {menuItems(entries.map((entry) => through(entry, run)))}
        </Menu>
      </Popover>
    </MenuTrigger>,
    document.body,
  );
}

/** What an entry does comes once the menu is closed and the focus is back. */
function through(entry: MenuEntry, later: (run: () => void) => void): MenuEntry {
  const { run, entries } = entry;
  return {
    ...entry,
    ...(entries && { entries: entries.map((one) => through(one, later)) }),
    ...(run && { run: () => later(run) }),
  };
}
