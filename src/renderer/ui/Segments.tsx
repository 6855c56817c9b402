import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { formatNumber } from './formatNumber';
import styles from './Segments.module.css';

interface Props<Id extends string> {
  label: string;
  entries: { id: Id; label: string; count: number }[];
  selected: Id;
  onSelect(id: Id): void;
}

/** A choice of one of a few views, side by side, each with the number of what it shows. */
export function Segments<Id extends string>({ label, entries, selected, onSelect }: Props<Id>) {
  return (
    <ToggleButtonGroup
      className={styles.group}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const next = entries.find(({ id }) => keys.has(id));
        if (next) onSelect(next.id);
      }}
    >
      {entries.map(({ id, label: name, count }) => (
        <ToggleButton key={id} id={id} className={styles.segment}>
          {name}
          {count > 0 && <span className={styles.count}>{formatNumber(count)}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
