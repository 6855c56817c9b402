import { IconMinus, IconPlus } from '@tabler/icons-react';
import { NumberField as AriaNumberField, Button, Group, Input, Label } from 'react-aria-components';
import field from './Field.module.css';
import styles from './NumberField.module.css';
import hidden from './VisuallyHidden.module.css';

interface Props {
  label: string;
  hideLabel?: boolean;
  value: number;
  range: { min: number; max: number; step: number };
  format?: Intl.NumberFormatOptions;
  isDisabled?: boolean;
  onChange: (value: number) => void;
}

/** A number within a range, typed or changed by steps. */
export function NumberField({ label, hideLabel, value, range, format, isDisabled, onChange }: Props) {
  return (
    <AriaNumberField
      className={field.field}
      value={value}
      isDisabled={isDisabled ?? false}
      minValue={range.min}
      maxValue={range.max}
      step={range.step}
      {...(format ? { formatOptions: format } : {})}
      onChange={(next) => Number.isFinite(next) && onChange(next)}
    >
      <Label className={hideLabel ? hidden.hidden : field.label}>{label}</Label>
      <Group className={styles.group}>
        <Button slot="decrement" className={styles.button}>
          <IconMinus size={15} aria-hidden />
        </Button>
        <Input />
        <Button slot="increment" className={styles.button}>
          <IconPlus size={15} aria-hidden />
        </Button>
      </Group>
    </AriaNumberField>
  );
}
