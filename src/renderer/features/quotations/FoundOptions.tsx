import { useEffect, useRef } from 'react';
import type { FoundEntry } from '../../session/found';
import { term } from '../../ui/terms';
import styles from '../../ui/WalkList.module.css';
import { proposalOf } from './FoundCard';
import { t } from './messages';

interface Props {
  /** Prefix of the options' ids. */
  id: string;
  /** Scare quotes last. */
  entries: readonly FoundEntry[];
  index: number;
  onPick(index: number): void;
}

/** The options of the listbox, in two groups. */
export function FoundOptions({ id, entries, index, onPick }: Props) {
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another option becomes the current one
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [index]);
  const firstScare = entries.findIndex(({ isScare }) => isScare);
  const said = firstScare < 0 ? entries : entries.slice(0, firstScare);
  const scare = firstScare < 0 ? [] : entries.slice(firstScare);

  const option = (entry: FoundEntry, at: number) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it handles the keys
    <div
      key={`${entry.key}:${entry.span.start}`}
      id={`${id}-${at}`}
      ref={at === index ? current : null}
      role="option"
      tabIndex={-1}
      aria-selected={at === index}
      className={styles.option}
      onClick={() => onPick(at)}
    >
      <span>{term('quoted', { words: entry.words })}</span>
      <small>{proposalOf(entry)}</small>
    </div>
  );
  const group = (label: string, list: readonly FoundEntry[], from: number) =>
    list.length > 0 && (
      // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by this role
      <div role="group" aria-label={label}>
        <div className={styles.group} role="presentation">
          {label}
        </div>
        {list.map((entry, at) => option(entry, from + at))}
      </div>
    );
  return (
    <>
      {group(t('find.said'), said, 0)}
      {group(t('find.scare'), scare, said.length)}
    </>
  );
}
