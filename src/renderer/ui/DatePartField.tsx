import { partialDateSchema } from '../../core/model/primitives';
import { t } from './messages';
import { TextField } from './TextField';

interface Props {
  label: string;
  /** `2026`, `2026-03`, `2026-03-03` or empty. */
  value: string;
  onChange: (value: string) => void;
}

export const isPartialDate = (value: string): boolean =>
  value === '' || partialDateSchema.safeParse(value).success;

/** A day as people know it: often only the month or the year. */
export function DatePartField({ label, value, onChange }: Props) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={(text) => onChange(text.trim())}
      placeholder="2026-03-03"
      {...(isPartialDate(value) ? {} : { error: t('datePart') })}
    />
  );
}
