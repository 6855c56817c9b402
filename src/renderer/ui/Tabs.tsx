import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { formatNumber } from './formatNumber';
import styles from './Tabs.module.css';

export interface TabEntry {
  id: string;
  label: string;
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
  return (
    <AriaTabs
      className={styles.tabs}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
    >
      <TabList className={styles.list} aria-label={label} items={entries}>
        {(entry) => (
          <Tab className={styles.tab} id={entry.id}>
            {entry.label}
            {entry.count !== undefined && entry.count > 0 && (
              <span className={styles.count}>{formatNumber(entry.count)}</span>
            )}
          </Tab>
        )}
      </TabList>
      {entries.map((entry) => (
        <TabPanel className={styles.panel} key={entry.id} id={entry.id}>
          {entry.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
