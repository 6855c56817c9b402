import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type PresetField, presetDates, presetFields } from '../../../core/model/preset';
import { Checkbox } from '../../ui/Checkbox';
import { ComboBox } from '../../ui/ComboBox';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { constantText, constantValue, filledBy, type PresetKey } from './frontMatterKeys';
import { t } from './messages';
import styles from './PresetKeys.module.css';

interface Props {
  row: PresetKey;
  /** From 1. */
  place: number;
  count: number;
  onChange(row: PresetKey): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

const constant = 'constant';
const choices = [
  ...presetFields.map((id) => ({ id, label: t(`field.${id}`) })),
  { id: constant, label: t('field.constant') },
] as const;

const formats = ['long', 'medium', 'yyyy-MM-dd', 'yyyy-MM-dd HH:mm:ss xx'].map((id) => ({ id, label: id }));

/** One key of the front matter: its name, what fills it, and its place. */
export function PresetKeyRow({ row, place, count, onChange, onMove, onRemove }: Props) {
  const { key, from, format, value } = row;
  const name = key || t('key.unnamed', { place });
  const setFormat = (text: string) => {
    const { format: _, ...others } = row;
    onChange(text === '' ? others : { ...others, format: text });
  };
  const setAlways = (always: boolean) => {
    const { always: _, ...others } = row;
    onChange(always ? { ...others, always } : others);
  };
  const fill = (id: PresetField | typeof constant) =>
    onChange(id === constant ? { key, value: '' } : filledBy(row, id));
  return (
    <li className={styles.row} aria-label={name}>
      <TextField
        data-part="key"
        label={t('key.label', { place })}
        hideLabel
        value={key}
        onChange={(text) => onChange({ ...row, key: text })}
      />
      <Select
        label={t('key.from', { key: name })}
        hideLabel
        value={from ?? constant}
        choices={choices}
        onChange={fill}
      />
      {from ? (
        <Checkbox isSelected={row.always ?? false} onChange={setAlways}>
          {t('key.always')}
          <VisuallyHidden>{t('key.always.key', { key: name })}</VisuallyHidden>
        </Checkbox>
      ) : (
        <span />
      )}
      <span className={styles.buttons}>
        <IconButton
          data-part="up"
          label={t('key.up', { key: name })}
          icon={IconArrowUp}
          isDisabled={place === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          data-part="down"
          label={t('key.down', { key: name })}
          icon={IconArrowDown}
          isDisabled={place === count}
          onPress={() => onMove(1)}
        />
        <IconButton
          data-part="remove"
          label={t('key.remove', { key: name })}
          icon={IconX}
          onPress={onRemove}
        />
      </span>
      {from && presetDates.has(from) && (
        <div className={styles.more}>
          <ComboBox
            label={t('key.format', { key: name })}
            placeholder="2026-03-03T09:12:44+00:00"
            text={format ?? ''}
            onText={setFormat}
            items={formats}
            isFree
            onPick={({ id }) => setFormat(id)}
          />
        </div>
      )}
      {!from && (
        <div className={styles.more}>
          <TextField
            label={t('key.value', { key: name })}
            value={constantText(value)}
            onChange={(text) => onChange({ key, value: constantValue(text) })}
          />
        </div>
      )}
    </li>
  );
}
