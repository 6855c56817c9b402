import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuTrigger, Popover } from 'react-aria-components';
import styles from './Menu.module.css';
import { type MenuEntry, menuItems } from './MenuItems';

interface Props {
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  entries: MenuEntry[];
  /** Moves the focus when the menu closes; without it the focus goes back to the button. */
  onClose?: () => void;
}

export function Menu({ label, trigger, entries, onClose }: Props) {
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen || onClose?.()}>
      {trigger}
      <Popover className={styles.popover}>
        <AriaMenu className={styles.menu} aria-label={label}>
          {menuItems(entries)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
