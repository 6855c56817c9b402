import type { RefObject } from 'react';
import { Menu, MenuTrigger, Popover } from 'react-aria-components';
import styles from './Menu.module.css';
import { type MenuEntry, menuItems } from './MenuItems';

interface Props {
  label: string;
  entries: MenuEntry[];
  /** The button that opened it. */
  trigger: RefObject<HTMLButtonElement | null>;
  /** The entry that is reached as it opens; `none` when it was opened by the pointer. */
  reached: 'first' | 'last' | 'none';
  onClose: () => void;
}

/** The open menu of a button. Apart from the button, so that a window starts without it. */
export function MenuPopover({ label, entries, trigger, reached, onClose }: Props) {
  return (
    <MenuTrigger isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Popover className={styles.popover} triggerRef={trigger}>
        <Menu className={styles.menu} aria-label={label} autoFocus={reached === 'none' ? true : reached}>
          {menuItems(entries)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
