import { useEffect, useRef } from 'react';
import { announce } from '../../shell/announce';
import { Button } from '../../ui/Button';
import card from '../../ui/Card.module.css';
import { Hint } from '../../ui/FieldParts';
import { TextField } from '../../ui/TextField';
import { type PresetKey, readKeys, withKeys } from './frontMatterKeys';
import { t } from './messages';
import { PresetKeyRow } from './PresetKeyRow';
import styles from './PresetKeys.module.css';

interface Props {
  /** The preset as JSON. */
  source: string;
  onChange(source: string): void;
}

/** A part of a row, or the button that adds one. */
interface Place {
  row: number;
  part: 'key' | 'up' | 'down' | 'remove';
}

/** The name of a preset and the keys of its front matter, in their order. */
export function PresetKeys({ source, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  /** Where the focus goes when the rows have changed. */
  const next = useRef<Place | null>(null);
  useEffect(() => {
    if (next.current) focus(list.current, next.current);
    next.current = null;
  });
  const read = readKeys(source);
  if (read === null) return <Hint>{t('keys.unreadable')}</Hint>;
  const { name, keys } = read;

  const set = (changed: PresetKey[], place: Place | null = null) => {
    next.current = place;
    onChange(withKeys(source, { name, keys: changed }));
  };
  const move = (row: number, by: -1 | 1) => {
    const [moved] = keys.slice(row, row + 1);
    if (!moved) return;
    set(keys.toSpliced(row, 1).toSpliced(row + by, 0, moved), {
      row: row + by,
      part: by < 0 ? 'up' : 'down',
    });
    announce(t('key.moved', { key: moved.key, place: row + by + 1, count: keys.length }));
  };

  return (
    <div className={styles.keys}>
      <TextField
        label={t('preset.name')}
        value={name}
        onChange={(text) => onChange(withKeys(source, { name: text, keys }))}
      />
      <Hint>{t('keys.hint')}</Hint>
      <ol className={card.list} ref={list} aria-label={t('keys')}>
        {keys.map((row, index) => (
          <PresetKeyRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a key has no identity but its place
            key={index}
            row={row}
            place={index + 1}
            count={keys.length}
            onChange={(changed) => set(keys.with(index, changed))}
            onMove={(by) => move(index, by)}
            onRemove={() => {
              set(keys.toSpliced(index, 1), { row: Math.min(index, keys.length - 2), part: 'remove' });
              announce(t('key.removed', { key: row.key }));
            }}
          />
        ))}
      </ol>
      <Button
        size="small"
        onPress={() => set([...keys, { key: '', from: 'headline' }], { row: keys.length, part: 'key' })}
      >
        {t('key.add')}
      </Button>
    </div>
  );
}

/** The first and the last row cannot move on: the other arrow has the focus then. */
function focus(list: HTMLOListElement | null, { row, part }: Place): void {
  const parts = part === 'up' ? ['up', 'down'] : part === 'down' ? ['down', 'up'] : [part];
  const found = parts.flatMap((name) => [
    ...(list?.children[row]?.querySelectorAll<HTMLElement>(
      `button[data-part=${name}]:enabled, [data-part=${name}] input`,
    ) ?? []),
  ]);
  const target = found[0] ?? list?.parentElement?.querySelector<HTMLElement>(':scope > button');
  target?.focus();
}
