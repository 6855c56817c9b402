import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type CustomField,
  type CustomKind,
  customKinds,
} from '../../../../core/markdown/customFields/fields';
import cards from '../../../ui/Card.module.css';
import { IconButton } from '../../../ui/IconButton';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { t } from '../messages';
import { FieldValue } from './FieldValue';
import styles from './fields.module.css';
import { converted, problemsOf } from './problems';

interface Props {
  field: CustomField;
  /** The keys of the other rows. */
  others: readonly string[];
  /** Is stored once it has a key; until then it can only be dropped. */
  isNew?: boolean;
  isReadOnly: boolean;
  /** Throws for what cannot be written. */
  onChange(field: CustomField): void;
  onRemove(): void;
}

/** One field. What cannot be stored stays as it is typed, with the reason, until the row is left. */
export function FieldRow({ field, others, isNew = false, isReadOnly, onChange, onRemove }: Props) {
  const [draft, setDraft] = useState<CustomField | null>(null);
  const [refused, setRefused] = useState<string | undefined>();
  const shown = draft ?? field;
  const problems = problemsOf(shown, others);
  const name = field.key || t('field.new');

  /** A key is stored when the row is left, so that half a key is not one; a value at once. */
  const edit = (changed: CustomField, isWhole: boolean) => {
    setDraft(changed);
    setRefused(undefined);
    const { key, value } = problemsOf(changed, others);
    if (isWhole && key === undefined && value === undefined) write(changed);
  };
  const write = (changed: CustomField) => {
    try {
      onChange(changed);
      setDraft(null);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  };
  const leave = () => {
    if (draft === null) return;
    if (problems.key === undefined && problems.value === undefined) write(draft);
    else if (!isNew && problems.key !== undefined) setDraft({ ...draft, key: field.key });
  };
  const kinds = customKinds.map((id) => ({ id, label: t(`kind.${id}`) }));
  const keyError = draft === null ? undefined : problems.key;
  return (
    <li className={cards.card}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a border and a legend of its own */}
      <div role="group" aria-label={t('field.label', { key: name })} className={styles.parts}>
        <TextField
          label={t('field.key')}
          value={shown.key}
          isReadOnly={isReadOnly}
          autoFocus={isNew}
          spellCheck="false"
          onChange={(key) => edit({ ...shown, key }, false)}
          onBlur={leave}
          {...(keyError === undefined ? {} : { error: keyError })}
        />
        {shown.kind === 'yaml' ? (
          <span />
        ) : (
          <Select
            label={t('field.kind')}
            value={shown.kind}
            choices={kinds}
            isDisabled={isReadOnly}
            onChange={(kind: CustomKind) => edit(converted(shown, kind), !isNew)}
          />
        )}
        {!isReadOnly && (
          <IconButton label={t('field.remove', { key: name })} icon={IconTrash} onPress={onRemove} />
        )}
        <div className={styles.value}>
          <FieldValue
            field={shown}
            isReadOnly={isReadOnly}
            error={refused ?? problems.value}
            onChange={(value) => edit({ ...shown, value }, !isNew)}
            onLeave={leave}
          />
        </div>
      </div>
    </li>
  );
}
