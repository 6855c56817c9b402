import { articleStatuses } from '../../../core/model/article';
import type { Input } from '../../../ipc/contract';
import { useCall } from '../../api/query';
import { type Choice, Select } from '../../ui/Select';
import { statusNames } from '../../ui/statusNames';
import { TextField } from '../../ui/TextField';

export type DeskFilter = Pick<
  Input<'articles.list'>,
  'status' | 'section' | 'tag' | 'author' | 'text' | 'sort'
>;
export const noFilter: DeskFilter = { text: '', sort: 'updated' };

/** Stands for no choice; no section, tag or author is empty. */
const all = '';

const sorts: Choice<NonNullable<DeskFilter['sort']>>[] = [
  { id: 'updated', label: 'Last changed' },
  { id: 'created', label: 'Newest' },
  { id: 'headline', label: 'Headline' },
  { id: 'words', label: 'Longest' },
];

interface Props {
  filter: DeskFilter;
  onChange: (filter: DeskFilter) => void;
}

export function DeskFilters({ filter, onChange }: Props) {
  const facets = useCall('articles.facets', undefined).data;
  const choices = (entries: { value: string; count: number }[] | undefined, name: string) => [
    { id: all, label: name },
    ...(entries ?? []).map(({ value, count }) => ({ id: value, label: `${value} (${count})` })),
  ];
  return (
    <search className="desk-filters">
      <TextField
        label="Find in articles"
        hideLabel
        placeholder="Find in articles"
        value={filter.text ?? ''}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Select
        label="Status"
        hideLabel
        value={filter.status ?? all}
        choices={[
          { id: all, label: 'Any status' },
          ...articleStatuses.map((id) => ({ id, label: statusNames[id] })),
        ]}
        onChange={(id) => onChange({ ...filter, status: articleStatuses.find((status) => status === id) })}
      />
      <Select
        label="Section"
        hideLabel
        value={filter.section ?? all}
        choices={choices(facets?.sections, 'Any section')}
        onChange={(section) => onChange({ ...filter, section: section || undefined })}
      />
      <Select
        label="Tag"
        hideLabel
        value={filter.tag ?? all}
        choices={choices(facets?.tags, 'Any tag')}
        onChange={(tag) => onChange({ ...filter, tag: tag || undefined })}
      />
      <Select
        label="Author"
        hideLabel
        value={filter.author ?? all}
        choices={choices(facets?.authors, 'Any author')}
        onChange={(author) => onChange({ ...filter, author: author || undefined })}
      />
      <Select
        label="Order"
        hideLabel
        value={filter.sort ?? 'updated'}
        choices={sorts}
        onChange={(sort) => onChange({ ...filter, sort })}
      />
    </search>
  );
}
