import type { SuggestionFilter } from '../../../core/model/suggestion';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { t } from './messages';
import styles from './Suggestions.module.css';

interface Props {
  filter: SuggestionFilter;
  /** Of the related posts. */
  sections: string[];
  onChange(filter: SuggestionFilter): void;
}

const ages = ['any', '1', '3', '10'] as const;
type Age = (typeof ages)[number];

/** Which posts are suggested: those of a section, those of the last years, those that the text links to as well. */
export function SuggestionFilters({ filter, sections, onChange }: Props) {
  const section = sections.includes(filter.section) ? filter.section : '';
  return (
    <div className={styles.filters}>
      {sections.length > 0 && (
        <Select
          label={t('filter.section')}
          hideLabel
          value={section}
          choices={[{ id: '', label: t('filter.allSections') }, ...sections.map((id) => ({ id, label: id }))]}
          onChange={(id) => onChange({ ...filter, section: id })}
        />
      )}
      <Select
        label={t('filter.age')}
        hideLabel
        value={ages.find((age) => sinceOf(age) === filter.since) ?? 'any'}
        choices={ages.map((id) => ({
          id,
          label: id === 'any' ? t('filter.anyAge') : t('filter.years', { years: Number(id) }),
        }))}
        onChange={(age) => onChange({ ...filter, since: sinceOf(age) })}
      />
      <Checkbox isSelected={filter.linked} onChange={(linked) => onChange({ ...filter, linked })}>
        {t('filter.linked')}
      </Checkbox>
    </div>
  );
}

/** The day of today so many years ago. */
function sinceOf(age: Age): string {
  if (age === 'any') return '';
  const day = new Date();
  day.setFullYear(day.getFullYear() - Number(age));
  return day.toISOString().slice(0, 10);
}
