import { type Terms, termsKinds } from '../../../../core/model/terms';
import { Select } from '../../../ui/Select';
import { t } from '../../terms/messages';
import { EmbargoField, WordingField } from '../../terms/TermsFields';

const choices = ['unchanged', ...termsKinds] as const;

interface Props {
  /** What is to be changed. */
  terms: Partial<Terms>;
  onChange: (terms: Partial<Terms>) => void;
}

/** The terms that several records are given; what is not set here stays. */
export function GiveTerms({ terms: { terms, withheldAs, embargo }, onChange }: Props) {
  const set = (change: Partial<Terms>) => {
    const whole = { terms, withheldAs, embargo, ...change };
    onChange({
      ...(whole.terms === undefined ? {} : { terms: whole.terms }),
      ...(whole.terms === 'background' ? { withheldAs: whole.withheldAs ?? '' } : {}),
      ...(whole.embargo === undefined ? {} : { embargo: whole.embargo }),
    });
  };
  return (
    <>
      <Select
        label={t('terms')}
        value={terms ?? 'unchanged'}
        choices={choices.map((id) => ({ id, label: t(`terms.${id}`) }))}
        onChange={(id) => {
          const { terms: _, ...others } = { terms, ...(embargo === undefined ? {} : { embargo }) };
          if (id === 'unchanged') onChange(others);
          else set({ terms: id });
        }}
      />
      <EmbargoField
        value={embargo ?? ''}
        onChange={(text) => {
          if (text !== '' || embargo !== undefined) set({ embargo: text });
        }}
      />
      {terms === 'background' && (
        <WordingField value={withheldAs ?? ''} onChange={(words) => set({ withheldAs: words })} />
      )}
    </>
  );
}
