import { IconCheck } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { term } from '../../../ui/terms';
import options from '../../../ui/WalkList.module.css';
import { EvidenceBadge } from '../../evidence/EvidenceBadge';
import { whoSaid } from '../../sources/confidential/whoSaid';
import { quoteTermsWords, TermsBadges } from '../../terms/TermsBadges';
import type { WorkEntry } from './lacking';
import styles from './working.module.css';

interface Props {
  /** Prefix of the options' ids. */
  id: string;
  entries: readonly WorkEntry[];
  index: number;
  chosen: ReadonlySet<string>;
  language: string;
  onPick(index: number, how: Pick): void;
}

/** What a click does: goes there, goes there and chooses it or not, or chooses all on the way. */
export type Pick = 'only' | 'toggle' | 'range';

/** The options of the listbox; several can be chosen. */
export function WorkOptions({ id, entries, index, chosen, language, onPick }: Props) {
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another option becomes the current one
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [index]);
  return entries.map(({ key, words, quote }, at) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it handles the keys
    <div
      key={key}
      id={`${id}-${at}`}
      ref={at === index ? current : null}
      role="option"
      tabIndex={-1}
      aria-selected={chosen.has(quote.id)}
      data-current={at === index}
      className={`${options.option} ${styles.option}`}
      onClick={(event) => onPick(at, howOf(event))}
    >
      <span>
        {chosen.has(quote.id) && <IconCheck size={14} stroke={3} aria-hidden />}
        {term('quoted', { words })}
      </span>
      <small>{whoSaid(quote, language) || term('noSpeaker')}</small>
      <div className={styles.state}>
        <EvidenceBadge evidence={quote.evidence} />
        <TermsBadges words={quoteTermsWords(quote)} />
      </div>
    </div>
  ));
}

const howOf = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): Pick =>
  shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'only';
