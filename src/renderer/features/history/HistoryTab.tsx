import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { Revision, RevisionReason } from '../../../core/model/revision';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { runCommand } from '../../shell/commands';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { RevisionDialog } from './RevisionDialog';

const reasons: Record<RevisionReason, string> = {
  work: 'While writing',
  import: 'Before an import',
  restore: 'Before a restore',
  status: 'Before a change of status',
  shrink: 'Before the text shrank',
  manual: 'Stored by hand',
};

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Earlier states of the article, the newest first. */
export function HistoryTab({ session }: { session: ArticleSession }) {
  const { data: revisions } = useCall('revisions.list', { articleId: session.id });
  const [open, setOpen] = useState<Revision | null>(null);
  const storeNow = (
    <Button size="small" onPress={() => runCommand('article.revision')}>
      Store a revision now
    </Button>
  );
  if (!revisions) return <div aria-busy="true" />;
  if (revisions.length === 0) {
    return (
      <EmptyState icon={IconHistory} title="No revisions yet" action={storeNow}>
        One is kept every few minutes of work, and before anything that changes much.
      </EmptyState>
    );
  }
  return (
    <div className="inspector-pad">
      <div className="inspector-row">{storeNow}</div>
      <ul className="inspector-list" aria-label="Revisions">
        {revisions.map((revision) => (
          <li key={revision.id} className="inspector-card">
            <h3>{when.format(new Date(revision.at))}</h3>
            <div className="inspector-row">
              <span className="inspector-soft inspector-grow">
                {reasons[revision.reason]} · {revision.words.toLocaleString()} words
              </span>
              <Button
                size="small"
                aria-label={`Look at the revision of ${when.format(new Date(revision.at))}`}
                onPress={() => setOpen(revision)}
              >
                Look at it
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open && <RevisionDialog session={session} revision={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
