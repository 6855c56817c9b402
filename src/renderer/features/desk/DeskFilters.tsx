import { IconChartBar } from '@tabler/icons-react';
import { articleStatuses } from '../../../core/model/articleStatus';
import type { Input } from '../../../ipc/contract';
import { useCall } from '../../api/query';
import { openCoverage } from '../../shell/coverage';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { statusName } from '../../ui/terms';
import styles from './desk.module.css';
import { t } from './messages';

export type DeskFilter = Pick<
  Input<'articles.list'>,
  'status' | 'section' | 'tag' | 'author' | 'text' | 'sort'
>;
export const noFilter: DeskFilter = { text: '', sort: 'updated' };

/** No choice; a section, tag or author is never empty. */
const all = '';

const sorts = ['updated', 'created', 'headline', 'words'] as const;

interface Props {
  filter: DeskFilter;
  onChange: (filter: DeskFilter) => void;
}

export function DeskFilters({ filter, onChange }: Props) {
  const facets = useCall('articles.facets', undefined).data;
  const choices = (entries: { value: string; count: number }[] | undefined, name: string) => [
    { id: all, label: name },
    ...(entries ?? []).map(({ value, count }) => ({ id: value, label: t('choice', { value, count }) })),
  ];
  const { tag, section } = filter;
  const filed = tag ? { of: 'tag' as const, tag } : section && { of: 'section' as const, section };
  return (
    <search className={styles.filters}>
      <TextField
        label={t('find')}
        hideLabel
        placeholder={t('find')}
        value={filter.text ?? ''}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Select
        label={t('status')}
        hideLabel
        value={filter.status ?? all}
        choices={[
          { id: all, label: t('anyStatus') },
          ...articleStatuses.map((id) => ({ id, label: statusName(id) })),
        ]}
        onChange={(id) => onChange({ ...filter, status: articleStatuses.find((status) => status === id) })}
      />
      <Select
        label={t('section')}
        hideLabel
        value={filter.section ?? all}
        choices={choices(facets?.sections, t('anySection'))}
        onChange={(section) => onChange({ ...filter, section: section || undefined })}
      />
      <Select
        label={t('tag')}
        hideLabel
        value={filter.tag ?? all}
        choices={choices(facets?.tags, t('anyTag'))}
        onChange={(tag) => onChange({ ...filter, tag: tag || undefined })}
      />
      <Select
        label={t('author')}
        hideLabel
        value={filter.author ?? all}
        choices={choices(facets?.authors, t('anyAuthor'))}
        onChange={(author) => onChange({ ...filter, author: author || undefined })}
      />
      <Select
        label={t('order')}
        hideLabel
        value={filter.sort ?? 'updated'}
        choices={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
        onChange={(sort) => onChange({ ...filter, sort })}
      />
      {filed && (
        <Button tone="quiet" icon={IconChartBar} onPress={() => openCoverage(filed)}>
          {t('coverage')}
        </Button>
      )}
    </search>
  );
}
