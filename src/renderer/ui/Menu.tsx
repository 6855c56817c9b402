import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './Menu.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: Icon;
  danger?: boolean;
  isDisabled?: boolean;
  run: () => void;
}

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
        <AriaMenu
          className={styles.menu}
          aria-label={label}
          items={entries}
          onAction={(key) => entries.find(({ id }) => id === key)?.run()}
        >
          {(entry) => (
            <MenuItem
              className={styles.item}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              {...(entry.danger ? { 'data-danger': true } : {})}
            >
              {entry.icon && <entry.icon size={16} stroke={1.7} aria-hidden />}
              <span>{entry.label}</span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
