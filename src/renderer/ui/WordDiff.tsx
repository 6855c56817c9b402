import { useMemo } from 'react';
import { type DiffPart, wordDiff } from '../../core/quotes/wordDiff';
import { t } from './messages';
import { VisuallyHidden } from './VisuallyHidden';
import styles from './WordDiff.module.css';

/** What the record has in place of the words of the text: deletions and insertions. */
export function WordDiff({ words, record }: { words: string; record: string }) {
  const parts = useMemo(() => {
    // A full stop that belongs to the sentence around the quotation is not a change of its words.
    const isClosed = /[.,;:!?…]$/.test(record);
    return wordDiff(isClosed ? words : words.replace(/[.,;:]+$/, ''), record);
  }, [words, record]);
  return <DiffWords parts={parts} />;
}

export function DiffWords({ parts }: { parts: DiffPart[] }) {
  return (
    <p className={styles.diff}>
      {parts.map((part, index) => {
        // Parts have no identity of their own, and the whole list is drawn again.
        const key = `${index}:${part.change}`;
        if (part.change === 'same') return <span key={key}>{part.text}</span>;
        if (part.change === 'added') {
          return (
            <ins key={key}>
              <VisuallyHidden>{t('inserted')} </VisuallyHidden>
              {part.text}
            </ins>
          );
        }
        return (
          <del key={key}>
            <VisuallyHidden>{t('deleted')} </VisuallyHidden>
            {part.text}
          </del>
        );
      })}
    </p>
  );
}
