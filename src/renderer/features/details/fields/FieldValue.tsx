import type { CustomField } from '../../../../core/markdown/customFields/fields';
import { DateTimeField } from '../../../ui/DateTimeField';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { t } from '../messages';

interface Props {
  field: CustomField;
  isReadOnly: boolean;
  error: string | undefined;
  onChange(value: string): void;
  onLeave(): void;
}

/** The value of a field, by its kind. */
export function FieldValue({ field: { kind, value }, isReadOnly, error, onChange, onLeave }: Props) {
  const label = t('field.value');
  const wrong = error === undefined ? {} : { error };
  switch (kind) {
    case 'yaml':
      return <TextField label={label} hint={t('field.asYaml')} value={value} isReadOnly mono {...wrong} />;
    case 'date':
      return (
        <DateTimeField label={label} value={value} isReadOnly={isReadOnly} onChange={onChange} {...wrong} />
      );
    case 'yesNo':
      return (
        <Select<string>
          label={label}
          {...(error === undefined ? {} : { hint: error })}
          value={value}
          choices={[
            { id: 'true', label: t('yes') },
            { id: 'false', label: t('no') },
          ]}
          isDisabled={isReadOnly}
          onChange={onChange}
        />
      );
    default:
      return (
        <TextField
          label={label}
          value={value}
          isReadOnly={isReadOnly}
          onChange={onChange}
          onBlur={onLeave}
          {...(kind === 'list' ? { rows: 3, hint: t('list.hint') } : {})}
          {...(kind === 'text' && value.includes('\n') ? { rows: 3 } : {})}
          {...wrong}
        />
      );
  }
}
