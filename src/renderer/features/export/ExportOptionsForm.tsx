import type { ExportOptions } from '../../../core/model/exporting';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Hint } from '../../ui/FieldParts';
import { Select } from '../../ui/Select';
import { term } from '../../ui/terms';
import styles from './ExportOptionsForm.module.css';
import { t } from './messages';

interface Props {
  options: ExportOptions;
  onChange(options: ExportOptions): void;
  /** Opens the preset, or a copy of one of the app's, to be changed. */
  onEdit(): void;
}

/** The preset, and the options that it offers. */
export function ExportOptionsForm({ options, onChange, onEdit }: Props) {
  const presets = useCall('export.presets', undefined).data ?? [];
  const preset = presets.find(({ id }) => id === options.preset);
  const ways = preset?.sourcesAs ?? [];
  return (
    <div className={styles.options}>
      <Select
        label={t('preset')}
        value={options.preset}
        choices={presets.map(({ id, name }) => ({ id, label: name }))}
        // The options of one preset may not exist in another.
        onChange={(id) => onChange({ preset: id })}
      />
      {preset && <Hint>{preset.description}</Hint>}
      <Button size="small" onPress={onEdit}>
        {t('preset.edit')}
      </Button>
      {ways.length > 1 && (
        <Select
          label={term('sources')}
          value={options.sourcesAs ?? ways[0] ?? 'footnotes'}
          choices={ways.map((id) => ({ id, label: t(`sources.${id}`) }))}
          onChange={(sourcesAs) => onChange({ ...options, sourcesAs })}
        />
      )}
      {preset && preset.bibliographyAs.length > 1 && (
        <Select
          label={t('bibliography')}
          value={options.bibliographyAs ?? preset.bibliographyAs[0] ?? 'csl-json'}
          choices={preset.bibliographyAs.map((id) => ({ id, label: t(`bibliography.${id}`) }))}
          onChange={(bibliographyAs) => onChange({ ...options, bibliographyAs })}
        />
      )}
      <Checkbox
        isSelected={options.frontMatter ?? preset?.frontMatter ?? false}
        onChange={(frontMatter) => onChange({ ...options, frontMatter })}
      >
        {t('frontMatter')}
      </Checkbox>
      <Checkbox
        isSelected={options.relatedList ?? preset?.relatedList ?? false}
        onChange={(relatedList) => onChange({ ...options, relatedList })}
      >
        {t('relatedList')}
      </Checkbox>
      <Checkbox isSelected={options.ledger ?? false} onChange={(ledger) => onChange({ ...options, ledger })}>
        {t('ledger')}
      </Checkbox>
      {preset?.importFile && (
        <Checkbox
          isSelected={options.importFile ?? false}
          onChange={(importFile) => onChange({ ...options, importFile })}
        >
          {t('importFile')}
        </Checkbox>
      )}
      {preset?.drafts === 'leftOut' && (
        <Checkbox
          isSelected={options.unpublished ?? false}
          onChange={(unpublished) => onChange({ ...options, unpublished })}
        >
          {t('unpublished')}
        </Checkbox>
      )}
    </div>
  );
}
