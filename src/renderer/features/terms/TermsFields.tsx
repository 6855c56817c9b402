import { withheldWords } from '../../../core/citations/withheld';
import { isEmbargo, type Terms, termsKinds, withOffset } from '../../../core/model/terms';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { t } from './messages';

const usualWording = withheldWords({ withheldAs: '' }, 'en');

interface Props {
  terms: Terms;
  onChange: (change: Partial<Terms>) => void;
}

/** On what terms something was given, the wording that is printed for a name, and an embargo. */
export function TermsFields({ terms, onChange }: Props) {
  return (
    <>
      <Select
        label={t('terms')}
        value={terms.terms}
        choices={termsKinds.map((id) => ({ id, label: t(`terms.${id}`) }))}
        onChange={(kind) => onChange({ terms: kind })}
      />
      <EmbargoField value={terms.embargo} onChange={(embargo) => onChange({ embargo })} />
      {terms.terms === 'background' && (
        <WordingField value={terms.withheldAs} onChange={(withheldAs) => onChange({ withheldAs })} />
      )}
    </>
  );
}

interface FieldProps {
  value: string;
  onChange: (value: string) => void;
}

export const WordingField = ({ value, onChange }: FieldProps) => (
  <TextField
    label={t('wording')}
    placeholder={usualWording}
    hint={t('wording.hint', { usual: usualWording })}
    value={value}
    onChange={onChange}
  />
);

export function EmbargoField({ value, onChange }: FieldProps) {
  return (
    <TextField
      label={t('embargo')}
      placeholder="2026-03-03 18:00"
      hint={t('embargo.hint')}
      value={value}
      onChange={onChange}
      onBlur={() => onChange(withOffset(value, offsetHere))}
      {...(isEmbargo(value) ? {} : { error: t('embargo.invalid') })}
    />
  );
}

/** Whether it is an embargo, or will be one with this computer's offset. */
const willBeEmbargo = (text: string): boolean => isEmbargo(withOffset(text, offsetHere));

/** The terms as they are stored, with the offset that a time without one has here. */
export const storedTerms = <T extends Terms>(fields: T): T => ({
  ...fields,
  embargo: withOffset(fields.embargo, offsetHere),
});

export const termsProblem = ({ embargo }: Pick<Terms, 'embargo'>): string | undefined =>
  willBeEmbargo(embargo) ? undefined : t('embargo.invalid');

const offsetHere = (local: string): number => -new Date(local).getTimezoneOffset();
