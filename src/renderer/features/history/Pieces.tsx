import { useSyncExternalStore } from 'react';
import type { Piece } from '../../../core/document/compare/pieces';
import type { ArticleSession } from '../../session/ArticleSession';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './CompareDialog.module.css';
import { t } from './messages';
import { markNotes, thingWords } from './words';

/** Words and things, each with what became of it. */
export function Pieces({ session, pieces }: { session: ArticleSession; pieces: readonly Piece[] }) {
  // The names of records are shown as they are loaded.
  useSyncExternalStore(session.sources.subscribe, session.sources.version);
  useSyncExternalStore(session.quotes.subscribe, session.quotes.version);
  useSyncExternalStore(session.snippets.subscribe, session.snippets.version);
  return (
    <>
      {pieces.map((piece, index) => {
        // Pieces have no identity of their own, and the whole list is drawn again.
        const key = `${index}:${piece.change}`;
        return <PieceView key={key} session={session} piece={piece} />;
      })}
    </>
  );
}

function PieceView({ session, piece }: { session: ArticleSession; piece: Piece }) {
  const content = <ContentView session={session} content={piece.content} />;
  if (piece.change === 'added') {
    return (
      <ins>
        <VisuallyHidden>{t('inserted')} </VisuallyHidden>
        {content}
      </ins>
    );
  }
  if (piece.change === 'removed') {
    return (
      <del>
        <VisuallyHidden>{t('deleted')} </VisuallyHidden>
        {content}
      </del>
    );
  }
  const notes = markNotes(session, piece);
  if (notes.length === 0) return content;
  return (
    <span className={styles.marked}>
      {content}
      <span className={styles.note}>{notes.join(', ')}</span>
    </span>
  );
}

function ContentView({ session, content }: { session: ArticleSession; content: Piece['content'] }) {
  return 'text' in content ? (
    content.text
  ) : (
    <span className={styles.thing}>{thingWords(session, content.thing)}</span>
  );
}
