import { IconQuote, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ArticleSession } from '../../session/ArticleSession';
import { type FoundEntry, inReadingOrder } from '../../session/found';
import { sameRef, type TiedEntry } from '../../session/tied';
import { runCommand } from '../../shell/commands';
import { inspectorView } from '../../shell/inspectorTab';
import { useStore } from '../../shell/store';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { CardList } from '../../ui/CardList';
import { EmptyState } from '../../ui/EmptyState';
import { FindPanel } from './FindPanel';
import { FoundCard } from './FoundCard';
import './quotations.css';
import { TiedCard } from './TiedCard';

const noEntries: FoundEntry[] = [];

/** All that is somebody's words in this article, tied or not, in the order of the text. */
export function QuotationsTab({ session }: { session: ArticleSession }) {
  const { mode } = useStore(inspectorView);
  return mode === 'find' ? <FindPanel session={session} /> : <QuotationList session={session} />;
}

function QuotationList({ session }: { session: ArticleSession }) {
  const tied = useStore(session.tied);
  const found = useStore(session.found) ?? noEntries;
  const pointed = useStore(session.pointed);
  const entries = useMemo(() => {
    const untied = found.filter(({ isScare }) => !isScare);
    return inReadingOrder<TiedEntry | FoundEntry>([...tied, ...untied], session.snapshot.get().keys);
  }, [tied, found, session]);
  const isPointed = (entry: TiedEntry | FoundEntry) => entry.kind === 'tied' && sameRef(entry.ref, pointed);

  const find = (
    <Button
      size="small"
      icon={IconSearch}
      aria-label="Find quotations"
      onPress={() => runCommand('quote.find')}
    >
      Find
    </Button>
  );
  if (entries.length === 0) {
    return (
      <EmptyState icon={IconQuote} title="No quotations yet" action={find}>
        Words in quotation marks are listed here, each with its record and whether it still says the same.
      </EmptyState>
    );
  }
  return (
    <div className="quotation-list">
      <div className="quotation-counts">
        <StateCounts entries={entries} />
        {find}
      </div>
      <CardList
        label="Quotations"
        items={entries}
        keyOf={(entry) => `${entry.kind}:${entry.key}:${entry.span.start}`}
        current={entries.findIndex(isPointed)}
        render={(entry) =>
          entry.kind === 'tied' ? (
            <TiedCard session={session} entry={entry} isPointed={isPointed(entry)} />
          ) : (
            <FoundCard session={session} entry={entry} />
          )
        }
      />
    </div>
  );
}

function StateCounts({ entries }: { entries: readonly (TiedEntry | FoundEntry)[] }) {
  const count = (test: (entry: TiedEntry | FoundEntry) => boolean) => entries.filter(test).length;
  const exact = count((entry) => entry.kind === 'tied' && entry.state === 'exact');
  const edited = count((entry) => entry.kind === 'tied' && entry.state === 'edited');
  const drifted = count((entry) => entry.kind === 'tied' && entry.state === 'drifted');
  const without = count((entry) => entry.kind === 'found' || entry.state === 'missing');
  return (
    <>
      {exact > 0 && <Badge tone="ok">{exact} exact</Badge>}
      {edited > 0 && <Badge tone="ok">{edited} edited</Badge>}
      {drifted > 0 && <Badge tone="warn">{drifted} drifted</Badge>}
      {without > 0 && <Badge tone="bad">{without} without record</Badge>}
    </>
  );
}
