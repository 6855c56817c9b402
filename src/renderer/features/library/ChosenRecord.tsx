import { IconX } from '@tabler/icons-react';
import field from '../../ui/Field.module.css';
import { IconButton } from '../../ui/IconButton';
import styles from './ChosenRecord.module.css';

interface Props {
  label: string;
  name: string;
  detail?: string;
  clearLabel: string;
  onClear: () => void;
}

/** The record that a field of a form points to, with a button to choose another. */
export function ChosenRecord({ label, name, detail, clearLabel, onClear }: Props) {
  return (
    <div className={styles.chosen}>
      <span className={field.label}>{label}</span>
      <div className={field.box}>
        <span>
          {name} {detail && <small>{detail}</small>}
        </span>
        <IconButton label={clearLabel} icon={IconX} onPress={onClear} />
      </div>
    </div>
  );
}
