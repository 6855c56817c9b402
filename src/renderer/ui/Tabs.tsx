import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { formatNumber } from './formatNumber';
import styles from './Tabs.module.css';

export interface TabEntry {
  id: string;
  label: string;
  /** Shown above the label; a narrow column has room for the icons only, and names the selected tab below them. */
  icon?: Icon;
  count?: number;
  content: ReactNode;
}

interface Props {
  label: string;
  entries: TabEntry[];
  selected: string;
  onSelect: (id: string) => void;
}

export function Tabs({ label, entries, selected, onSelect }: Props) {
  const named = entries.find(({ id, icon }) => id === selected && icon);
  return (
    <AriaTabs
      className={styles.tabs}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
    >
      <TabList className={styles.list} aria-label={label} items={entries}>
        {(entry) => (
          <Tab className={styles.tab} id={entry.id} data-icon={entry.icon !== undefined || undefined}>
            {entry.icon && (
              <span className={styles.icon} title={entry.label}>
                <entry.icon size={18} stroke={1.6} aria-hidden />
              </span>
            )}
            <span className={styles.label}>{entry.label}</span>
            {entry.count !== undefined && entry.count > 0 && (
              <span className={styles.count}>{formatNumber(entry.count)}</span>
            )}
          </Tab>
        )}
      </TabList>
      {named && (
        <div className={styles.name} aria-hidden>
          {named.label}
        </div>
      )}
      {entries.map((entry) => (
        <TabPanel className={styles.panel} key={entry.id} id={entry.id}>
          {entry.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
