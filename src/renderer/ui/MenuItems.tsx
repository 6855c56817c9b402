import type { Icon } from '@tabler/icons-react';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import styles from './Menu.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: Icon;
  danger?: boolean;
  isDisabled?: boolean;
  /** Starts a new group. */
  separated?: boolean;
  /** A key that does the same, as it is shown. */
  keys?: string;
  /** Shown in bold: what the menu is about. */
  isMain?: boolean;
  run?: () => void;
  /** Those of a menu beside this one; then `run` is not called. */
  entries?: MenuEntry[];
}

/** The entries of a menu and of those beside it. */
export const menuItems = (entries: readonly MenuEntry[]) =>
  entries.map((entry, index) => (
    <Fragment key={entry.id}>
      {entry.separated && index > 0 && <Separator className={styles.line} />}
      {entry.entries ? (
        <SubmenuTrigger>
          <Item entry={entry} />
          <Popover className={styles.popover}>
            <Menu className={styles.menu} aria-label={entry.label}>
              {menuItems(entry.entries)}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      ) : (
        <Item entry={entry} />
      )}
    </Fragment>
  ));

function Item({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      className={styles.item}
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      {...(entry.run ? { onAction: entry.run } : {})}
      {...(entry.danger ? { 'data-danger': true } : {})}
      {...(entry.isMain ? { 'data-main': true } : {})}
    >
      {entry.icon && <entry.icon size={16} stroke={1.7} aria-hidden />}
      <span>{entry.label}</span>
      {entry.keys && <kbd>{entry.keys}</kbd>}
      {entry.entries && <IconChevronRight className={styles.more} size={14} stroke={1.7} aria-hidden />}
    </MenuItem>
  );
}
