import { Select } from '../../ui/Select';
import { Filter } from './Filter';
import { t } from './messages';

export type Sort = 'updated' | 'name' | 'uses';

interface Props {
  /** What `name` means in this library: `By author`, … */
  byName: string;
  value: Sort;
  onChange: (sort: Sort) => void;
}

/** The order of a library's list. */
export function SortSelect({ byName, value, onChange }: Props) {
  return (
    <Filter>
      <Select
        label={t('order')}
        hideLabel
        value={value}
        choices={[
          { id: 'updated', label: t('sort.updated') },
          { id: 'name', label: byName },
          { id: 'uses', label: t('sort.uses') },
        ]}
        onChange={onChange}
      />
    </Filter>
  );
}
