import { IconUserQuestion } from '@tabler/icons-react';
import type { ArticleSession } from '../../session/ArticleSession';
import type { FoundEntry } from '../../session/found';
import { toastError } from '../../shell/toast';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { correctFound, dismissFound } from './actions';
import './quotations.css';

/** Words in quotation marks that no record stands behind. */
export function FoundCard({ session, entry }: { session: ArticleSession; entry: FoundEntry }) {
  return (
    <article className="quotation-card">
      <button
        type="button"
        className="quotation-words"
        onClick={() => session.handle.get()?.reveal(entry.span)}
      >
        “{entry.words}”
      </button>
      <div className="quotation-record">
        <IconUserQuestion size={15} stroke={1.7} aria-hidden />
        <span className="quotation-who">
          {entry.speaker === null ? 'Nobody proposed' : `Proposed: ${entry.speaker}`}
        </span>
        <Badge tone="bad">no record</Badge>
      </div>
      <div className="quotation-ways">
        <Button
          size="small"
          tone="primary"
          onPress={() => void correctFound(session, entry).catch(toastError)}
        >
          Attach…
        </Button>
        <Button size="small" onPress={() => void dismissFound(session, entry)}>
          Dismiss
        </Button>
      </div>
    </article>
  );
}
