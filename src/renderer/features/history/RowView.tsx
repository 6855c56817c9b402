import { useEffect, useRef } from 'react';
import type { Row } from '../../../core/document/compare';
import type { Piece } from '../../../core/document/compare/pieces';
import type { ArticleSession } from '../../session/ArticleSession';
import styles from './CompareDialog.module.css';
import { Pieces } from './Pieces';
import { rowNote } from './words';

interface Props {
  session: ArticleSession;
  row: Row;
  isBeside: boolean;
  isCurrent: boolean;
}

/** One block of both texts: beside each other, or as one with the words that changed. */
export function RowView({ session, row, isBeside, isCurrent }: Props) {
  const note = rowNote(row);
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'center' });
  }, [isCurrent]);
  const isChanged = row.change !== 'same';
  const noted = isBeside && row.after !== null ? 1 : 0;
  const sides = isBeside
    ? [
        { kind: row.before, hides: 'added' as const },
        { kind: row.after, hides: 'removed' as const },
      ]
    : [{ kind: row.after ?? row.before, hides: null }];
  return (
    <tr ref={line} data-current={isCurrent || undefined}>
      {sides.map(({ kind, hides }, side) => (
        <td
          key={hides}
          data-type={kind?.type}
          data-change={(kind !== null && isChanged && hides !== null && row.change) || undefined}
        >
          {note && kind !== null && side === noted && <span className={styles.note}>{note}</span>}
          {kind !== null && <Pieces session={session} pieces={sideOf(row.pieces, hides)} />}
        </td>
      ))}
    </tr>
  );
}

/** What words became is told beside the newer text. */
const sideOf = (pieces: Piece[], hides: 'added' | 'removed' | null): Piece[] =>
  pieces.flatMap((piece) => {
    if (piece.change === hides) return [];
    return hides === 'added' ? [{ ...piece, gained: [], lost: [] }] : [piece];
  });
