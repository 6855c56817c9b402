import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { differencesOf, mergeFields } from '../../../core/duplicates/fields';
import { Button } from '../../ui/Button';
import styles from './DuplicateGroup.module.css';
import { fieldName } from './fieldName';
import type { DuplicateKind, Fields, Identified } from './kind';
import { t } from './messages';

interface Props<T extends Identified, F extends Fields> {
  kind: DuplicateKind<T, F>;
  group: T[];
  onMerge(survivor: T, fields: F): void;
  onKeepApart(): void;
}

/** The fields in which the records of a group differ; the fuller value is chosen until the user chooses another. */
export function DuplicateGroup<T extends Identified, F extends Fields>({
  kind,
  group,
  onMerge,
  onKeepApart,
}: Props<T, F>) {
  const items = group.map(kind.fieldsOf);
  const labels = group.map(kind.labelOf);
  const caution = kind.caution?.(group);
  const differences = differencesOf(items);
  const merged = mergeFields(items);
  const [survivor, setSurvivor] = useState(0);
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const choiceOf = (field: string): number =>
    chosen[field] ??
    Math.max(
      0,
      items.findIndex((item) => same(item[field], merged[field])),
    );

  const chosenFields = { ...merged };
  for (const { field, values } of differences) {
    const value = values[choiceOf(field)];
    if (value === null) delete chosenFields[field];
    else Object.assign(chosenFields, { [field]: value });
  }
  const merge = () => {
    const record = group[survivor];
    if (record) onMerge(record, chosenFields);
  };

  return (
    <div className={styles.group}>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('keep')}</th>
              {group.map((record, index) => (
                <th key={record.id} scope="col">
                  <label>
                    <input
                      type="radio"
                      name="survivor"
                      checked={survivor === index}
                      onChange={() => setSurvivor(index)}
                    />
                    {kind.labelOf(record)}
                  </label>
                  <small>{kind.usesOf(record)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, values }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                {values.map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one cell for each record, in their order
                  <td key={index}>
                    <label>
                      <input
                        type="radio"
                        name={`field ${field}`}
                        aria-label={t('choice', {
                          field: fieldName(field),
                          record: labels[index] ?? '',
                          value: kind.wordsOf(value),
                        })}
                        checked={choiceOf(field) === index}
                        onChange={() => setChosen({ ...chosen, [field]: index })}
                      />
                      <span>{kind.wordsOf(value)}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {kind.united?.(group, chosenFields).map((line) => (
        <p key={line} className={styles.united}>
          {line}
        </p>
      ))}
      {caution && (
        <p className={styles.caution} role="note">
          <IconAlertTriangle size={17} aria-hidden />
          {caution}
        </p>
      )}
      {differences.length === 0 && <p>{t('same')}</p>}
      <div className={styles.actions}>
        <Button tone="primary" onPress={merge}>
          {t('merge', { count: group.length })}
        </Button>
        <Button onPress={onKeepApart}>{t('keepApart')}</Button>
      </div>
    </div>
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
