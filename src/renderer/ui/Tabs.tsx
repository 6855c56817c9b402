import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import './tabs.css';

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
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList className="tab-list" aria-label={label} items={entries}>
        {(entry) => (
          <Tab className="tab" id={entry.id}>
            {entry.label}
            {entry.count !== undefined && entry.count > 0 && <span className="tab-count">{entry.count}</span>}
          </Tab>
        )}
      </TabList>
      {entries.map((entry) => (
        <TabPanel className="tab-panel" key={entry.id} id={entry.id}>
          {entry.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
