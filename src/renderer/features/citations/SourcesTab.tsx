import { IconBooks, IconQuote } from '@tabler/icons-react';
import { useMemo, useSyncExternalStore } from 'react';
import { sourceShort } from '../../../core/citations/reference';
import type { Source } from '../../../core/model/source';
import type { ArticleSession } from '../../session/ArticleSession';
import { type SourceUse, sourceUses } from '../../session/articleSources';
import { request } from '../../session/request';
import { runCommand } from '../../shell/commands';
import { openSourceDialog } from '../../shell/recordDialogs';
import { useStore } from '../../shell/store';
import { toastError } from '../../shell/toast';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';

const counted = (count: number, one: string, several: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];

/** What the article cites and quotes, with how often. */
export function SourcesTab({ session }: { session: ArticleSession }) {
  const snapshot = useStore(session.snapshot);
  const tied = useStore(session.tied);
  useSyncExternalStore(session.sources.subscribe, session.sources.version);
  const uses = useMemo(() => sourceUses(snapshot, tied), [snapshot, tied]);
  const cite = (
    <Button size="small" icon={IconQuote} onPress={() => runCommand('insert.citation')}>
      Cite a source
    </Button>
  );
  if (uses.length === 0) {
    return (
      <EmptyState icon={IconBooks} title="No sources yet" action={cite}>
        What the text cites is listed here, and where its quotes come from.
      </EmptyState>
    );
  }
  return (
    <div className="inspector-pad">
      <div className="inspector-row">
        {cite}
        <Button size="small" onPress={() => runCommand('article.citationStyle')}>
          Citation style…
        </Button>
      </div>
      <ul className="inspector-list" aria-label="Sources">
        {uses.map((use) => (
          <li key={use.sourceId} className="inspector-card">
            <SourceCard session={session} use={use} source={session.sources.get(use.sourceId)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CardProps {
  session: ArticleSession;
  use: SourceUse;
  source: Source | null | undefined;
}

function SourceCard({ session, use, source }: CardProps) {
  if (source === undefined) return <span className="inspector-soft">…</span>;
  const counts = [
    ...counted(use.citations, 'citation', 'citations'),
    ...counted(use.quotations, 'quotation', 'quotations'),
  ].join(', ');
  const show = () => session.handle.get()?.reveal({ blockKey: use.blockKey });
  return (
    <>
      <h3>{source ? source.csl.title || sourceShort(source.csl) : 'This source was deleted'}</h3>
      <div className="inspector-row">
        <span className="inspector-soft inspector-grow">
          {source && `${sourceShort(source.csl)} · `}
          {counts}
        </span>
        {source?.confidential && <Badge tone="warn">confidential</Badge>}
        {source === null && <Badge tone="bad">no record</Badge>}
      </div>
      <div className="inspector-row">
        <Button size="small" onPress={show}>
          Show first use
        </Button>
        {source && (
          <>
            <Button size="small" onPress={() => void openSourceDialog(source).catch(toastError)}>
              Edit
            </Button>
            <Button
              size="small"
              onPress={() => request({ kind: 'cite', key: null, items: [{ sourceId: source.id }] })}
            >
              Cite here…
            </Button>
          </>
        )}
      </div>
    </>
  );
}
