import { IconQuote, IconRosetteDiscountCheck, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Evidence } from '../../../core/model/evidence';
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
import list from '../../ui/WalkList.module.css';
import { EvidenceCounts } from '../evidence/EvidenceCounts';
import { FindPanel } from './FindPanel';
import { FoundCard } from './FoundCard';
import { t } from './messages';
import styles from './QuotationsTab.module.css';
import { TiedCard } from './TiedCard';
import { WorkPanel } from './working/WorkPanel';

const noEntries: FoundEntry[] = [];
const keyOf = ({ kind, key, span }: TiedEntry | FoundEntry) => `${kind}:${key}:${span.start}`;

/** The quotations of this article, with or without a record, in the order of the text. */
export function QuotationsTab({ session }: { session: ArticleSession }) {
  const { mode } = useStore(inspectorView);
  switch (mode) {
    case 'find':
      return <FindPanel session={session} />;
    case 'evidence':
      return <WorkPanel session={session} />;
    case 'list':
    case 'walk':
      return <QuotationList session={session} />;
  }
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
      aria-label={t('find.label')}
      onPress={() => runCommand('quote.find')}
    >
      {t('find')}
    </Button>
  );
  if (entries.length === 0) {
    return (
      <EmptyState icon={IconQuote} title={t('none')} action={find}>
        {t('none.detail')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.list}>
      <div className={list.counts}>
        <StateCounts entries={entries} />
        <div className={list.action}>
          {tied.length > 0 && (
            <Button size="small" icon={IconRosetteDiscountCheck} onPress={() => runCommand('quote.evidence')}>
              {t('work')}
            </Button>
          )}
          {find}
        </div>
      </div>
      <CardList
        label={t('quotations')}
        items={entries}
        keyOf={keyOf}
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
  const of = (evidence: Evidence) =>
    count((entry) => entry.kind === 'tied' && entry.quote?.evidence === evidence);
  const drifted = count((entry) => entry.kind === 'tied' && entry.state === 'drifted');
  const warned = count((entry) => entry.kind === 'tied' && entry.warnings.length > 0);
  const without = count((entry) => entry.kind === 'found' || entry.state === 'missing');
  return (
    <>
      <EvidenceCounts
        counts={{ verified: of('verified'), sourced: of('sourced'), recorded: of('recorded') }}
      />
      {drifted > 0 && <Badge tone="warn">{t('count.drifted', { count: drifted })}</Badge>}
      {warned > 0 && <Badge tone="warn">{t('count.warned', { count: warned })}</Badge>}
      {without > 0 && <Badge tone="bad">{t('count.without', { count: without })}</Badge>}
    </>
  );
}
