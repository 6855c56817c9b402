import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { t } from '../messages';
import styles from './header.module.css';

interface Props {
  kind: 'bylines' | 'tags';
  values: string[];
  known: string[];
  isReadOnly: boolean;
  onChange(values: string[]): void;
}

/** Names in a line: Enter or a comma adds one, Backspace in the empty field removes the last. */
export function InlineTags({ kind, values, known, isReadOnly, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();

  const add = (text: string) => {
    const names = text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !values.includes(name));
    setTyped('');
    if (names.length > 0) onChange([...values, ...new Set(names)]);
  };
  const remove = (value: string) => {
    onChange(values.filter((other) => other !== value));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) {
      onChange(values.slice(0, -1));
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line
    <div role="group" aria-label={t(kind)} className={styles.tags}>
      {values.map((value) => (
        <span key={value} className={kind === 'tags' ? styles.chip : styles.name}>
          {value}
          {!isReadOnly && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t(`${kind}.remove`, { name: value })}
              onClick={() => remove(value)}
            >
              <IconX size={12} aria-hidden />
            </button>
          )}
        </span>
      ))}
      {!isReadOnly && (
        <input
          ref={input}
          aria-label={t(`${kind}.add`)}
          data-field={kind}
          placeholder={values.length === 0 ? t(`${kind}.add`) : '+'}
          list={listId}
          value={typed}
          onChange={({ target: { value } }) => (value.includes(',') ? add(value) : setTyped(value))}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
      )}
      <datalist id={listId}>
        {known
          .filter((name) => !values.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  );
}
