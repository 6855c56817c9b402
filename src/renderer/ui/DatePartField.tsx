import { type KeyboardEvent, useState } from 'react';
import { partialDateSchema } from '../../core/model/primitives';
import { t } from './messages';
import { TextField } from './TextField';

interface Props {
  label: string;
  /** `2026`, `2026-03`, `2026-03-03` or empty. */
  value: string;
  onChange: (value: string) => void;
  /** BCP 47; it decides whether the day or the month of `01/05/2020` comes first. */
  language?: string;
  /** In which a date without a year is; this one by default. */
  year?: number;
}

export const isPartialDate = (value: string): boolean =>
  value === '' || partialDateSchema.safeParse(value).success;

/** The reader of dates in words is large: it is loaded when somebody comes to such a field. */
const loadReader = () => import('../../core/dates/wordedDate');

/** A day as people know it: often only the month or the year. Words such as “3 August 2022” become their date. */
export function DatePartField({ label, value, onChange, language = 'en', year }: Props) {
  const [either, setEither] = useState<{ text: string; dates: [string, string] } | null>(null);
  const read = async () => {
    if (isPartialDate(value)) return;
    const { readWordedDate } = await loadReader();
    const found = readWordedDate(value, language, new Date(), year);
    if (found && 'date' in found) onChange(found.date);
    setEither(found && 'either' in found ? { text: value, dates: found.either } : null);
  };
  const readAtEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isPartialDate(value)) return;
    // The date is shown before the form is saved with it.
    event.preventDefault();
    void read();
  };
  return (
    <TextField
      label={label}
      value={value}
      onChange={(text) => onChange(text.trimStart())}
      onFocus={() => void loadReader()}
      onBlur={() => void read()}
      onKeyDown={readAtEnter}
      placeholder="2026-03-03"
      {...(isPartialDate(value) ? {} : { error: problemOf(value, either) })}
    />
  );
}

function problemOf(value: string, either: { text: string; dates: [string, string] } | null): string {
  if (either?.text !== value) return t('datePart');
  const [first, second] = either.dates;
  return t('datePart.either', { text: value, first, second });
}
