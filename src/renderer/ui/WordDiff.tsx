import { useMemo } from 'react';
import { type DiffPart, wordDiff } from '../../core/quotes/drift';
import '../features/quotations/quotations.css';

/** From the record's words to those of the text: what was taken out, what was put in. */
export function WordDiff({ words, record }: { words: string; record: string }) {
  const parts = useMemo(() => {
    // A full stop that the sentence around a quotation needs is no change of its words.
    const isClosed = /[.,;:!?…]$/.test(record);
    return wordDiff(isClosed ? words : words.replace(/[.,;:]+$/, ''), record);
  }, [words, record]);
  return <DiffWords parts={parts} />;
}

export function DiffWords({ parts }: { parts: DiffPart[] }) {
  return (
    <p className="quotation-diff">
      {parts.map((part, index) => {
        // Parts have no identity of their own, and the list is drawn anew as a whole.
        const key = `${index}:${part.change}`;
        if (part.change === 'same') return <span key={key}>{part.text}</span>;
        if (part.change === 'added') {
          return (
            <ins key={key}>
              <span className="visually-hidden">put in: </span>
              {part.text}
            </ins>
          );
        }
        return (
          <del key={key}>
            <span className="visually-hidden">left out: </span>
            {part.text}
          </del>
        );
      })}
    </p>
  );
}
