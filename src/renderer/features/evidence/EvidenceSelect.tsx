import type { EvidenceFilter } from '../../../core/model/evidence';
import { Select } from '../../ui/Select';
import { Filter } from '../library/Filter';
import { t } from './messages';

/** Every choice of the filter; `any` filters nothing. */
const choices = ['any', 'unverified', 'recorded', 'sourced', 'verified', 'drifted'] as const;

interface Props {
  value: EvidenceFilter | 'any';
  onChange: (value: EvidenceFilter | 'any') => void;
}

/** Filters a library by what vouches for the words. */
export function EvidenceSelect({ value, onChange }: Props) {
  return (
    <Filter>
      <Select
        label={t('filter')}
        hideLabel
        value={value}
        choices={choices.map((id) => ({ id, label: t(`filter.${id}`) }))}
        onChange={onChange}
      />
    </Filter>
  );
}
