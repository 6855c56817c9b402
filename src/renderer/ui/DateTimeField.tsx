import {
  today as dayNow,
  getLocalTimeZone,
  parseDate,
  parseTime,
  now as timeNow,
} from '@internationalized/date';
import { type ReactNode, useId } from 'react';
import {
  DateField,
  type DateFieldProps,
  DateInput,
  DateSegment,
  type DateValue,
  Label,
  TimeField,
} from 'react-aria-components';
import {
  type AuthoredDateParts,
  dateOfParts,
  offsetHere,
  offsets,
  partsOfDate,
} from '../../core/model/authoredDateParts';
import { Button } from './Button';
import styles from './DateTimeField.module.css';
import field from './Field.module.css';
import { FormError, Hint } from './FieldParts';
import { t } from './messages';
import { Select } from './Select';

interface Props {
  label: string;
  hint?: string;
  /** A date as its author wrote it (`AuthoredDate`): a day, with a time or without, with an offset or without. */
  value: string;
  isReadOnly: boolean;
  error?: string;
  onChange: (value: string) => void;
}

/** A day, and if need be a time and its zone. A part that is not changed stays as it was written. */
export function DateTimeField({ label, hint, value, isReadOnly, error, onChange }: Props) {
  const hintId = useId();
  const parts = partsOfDate(value);
  const change = (some: Partial<AuthoredDateParts>) => onChange(dateOfParts({ ...parts, ...some }));
  const here = offsetHere(new Date(`${parts.day || today()}T${parts.time.slice(0, 5) || '12:00'}`));
  return (
    <fieldset className={styles.group} aria-describedby={hint ? hintId : undefined}>
      <legend className={field.label}>{label}</legend>
      <div className={styles.parts}>
        <DayField
          label={t('date.day')}
          value={parts.day}
          isReadOnly={isReadOnly}
          onChange={(day) => change({ day })}
        />
        {parts.day !== '' && (
          <TimeField
            className={field.field}
            value={parts.time === '' ? null : parseTime(parts.time)}
            granularity={parts.time.length > 5 && !parts.time.startsWith(':00', 5) ? 'second' : 'minute'}
            isReadOnly={isReadOnly}
            // A time that is new has the zone of this machine.
            onChange={(time) =>
              change({
                time: time?.toString().replace(/:00$/, '') ?? '',
                ...(parts.time === '' ? { offset: here } : {}),
              })
            }
          >
            <Label className={field.label}>{t('date.time')}</Label>
            <Segments />
          </TimeField>
        )}
        {parts.time !== '' && (
          <Select
            label={t('date.zone')}
            value={parts.offset || none}
            choices={zones(parts.offset, here)}
            isDisabled={isReadOnly}
            onChange={(zone) => change({ offset: zone === none ? '' : zone })}
          />
        )}
      </div>
      {!isReadOnly && (
        <div className={styles.parts}>
          <Button size="small" onPress={() => onChange(thisMinute())}>
            {t('date.now')}
          </Button>
          {parts.time !== '' && (
            <Button size="small" onPress={() => change({ time: '' })}>
              {t('date.dayAlone')}
            </Button>
          )}
          {value !== '' && (
            <Button size="small" onPress={() => onChange('')}>
              {t('date.clear')}
            </Button>
          )}
        </div>
      )}
      {error && <FormError>{error}</FormError>}
      {hint && (
        <div id={hintId}>
          <Hint>{hint}</Hint>
        </div>
      )}
    </fieldset>
  );
}

interface DayProps {
  label: string;
  /** `2026-03-03` or empty. */
  value: string;
  isReadOnly: boolean;
  onChange: (day: string) => void;
}

/** A day, in the order of the user's language. */
function DayField({ label, value, isReadOnly, onChange }: DayProps): ReactNode {
  const date: DateFieldProps<DateValue>['value'] = value === '' ? null : parseDate(value);
  return (
    <DateField
      className={field.field}
      value={date}
      granularity="day"
      isReadOnly={isReadOnly}
      shouldForceLeadingZeros
      onChange={(day) => onChange(day === null ? '' : day.toString().slice(0, 10))}
    >
      <Label className={field.label}>{label}</Label>
      <Segments />
    </DateField>
  );
}

const Segments = () => (
  <DateInput className={styles.input ?? ''}>
    {(segment) => <DateSegment segment={segment} className={styles.segment} />}
  </DateInput>
);

const none = 'none';

/** None, that of this machine, and all others; one that nobody uses is offered where it is written. */
function zones(written: string, here: string) {
  const known = written === '' || offsets.includes(written) ? offsets : [written, ...offsets];
  const name = (offset: string) => (offset === 'Z' ? 'UTC' : `UTC${offset}`);
  return [
    { id: none, label: t('date.zone.none') },
    { id: here, label: t('date.zone.here', { zone: name(here) }) },
    ...known.filter((offset) => offset !== here).map((offset) => ({ id: offset, label: name(offset) })),
  ];
}

const today = (): string => dayNow(getLocalTimeZone()).toString();

/** This minute, with the zone of this machine. */
const thisMinute = (): string =>
  `${timeNow(getLocalTimeZone()).toString().slice(0, 'yyyy-mm-ddThh:mm'.length)}${offsetHere(new Date())}`;
