import { IconBooks, IconQuote } from '@tabler/icons-react';
import { useMemo, useSyncExternalStore } from 'react';
import { sourceBesideTitle, sourceShort } from '../../../core/citations/reference';
import { type Statement, statementsOf } from '../../../core/citations/statements';
import type { Source } from '../../../core/model/source';
import { termsOfSource } from '../../../core/model/terms';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { type SourceUse, sourceUses } from '../../session/articleSources';
import { request } from '../../session/request';
import { openBeside } from '../../shell/beside';
import { runCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { openSourceDialog } from '../../shell/recordDialogs';
import { useStore } from '../../shell/store';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { EmptyState } from '../../ui/EmptyState';
import { term } from '../../ui/terms';
import { TermsBadges, termsWords } from '../terms/TermsBadges';
import { t } from './messages';
import { StatementList } from './StatementList';

/** The sources that the article cites or quotes, with how often. */
export function SourcesTab({ session }: { session: ArticleSession }) {
  const snapshot = useStore(session.snapshot);
  const tied = useStore(session.tied);
  useSyncExternalStore(session.sources.subscribe, session.sources.version);
  const uses = useMemo(() => sourceUses(snapshot, tied), [snapshot, tied]);
  const stored = useCall('statements.list', { articleId: session.id }).data;
  const statements = useMemo(() => statementsOf(snapshot.body, stored ?? []), [snapshot, stored]);
  const cite = (
    <Button size="small" icon={IconQuote} onPress={() => runCommand('insert.citation')}>
      {t('sources.cite')}
    </Button>
  );
  if (uses.length === 0) {
    return (
      <EmptyState icon={IconBooks} title={t('sources.none')} action={cite}>
        {t('sources.none.detail')}
      </EmptyState>
    );
  }
  return (
    <div className={cards.panel}>
      <div className={cards.row}>
        {cite}
        <Button size="small" onPress={() => runCommand('article.citationStyle')}>
          {t('sources.style')}
        </Button>
      </div>
      <ul className={cards.list} aria-label={term('sources')}>
        {uses.map((use) => (
          <li key={use.sourceId} className={cards.card}>
            <SourceCard
              session={session}
              use={use}
              source={session.sources.get(use.sourceId)}
              statements={statements.filter(({ sourceId }) => sourceId === use.sourceId)}
            />
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
  statements: Statement[];
}

function SourceCard({ session, use, source, statements }: CardProps) {
  if (source === undefined) return <span className={cards.soft}>…</span>;
  const counts = [
    ...(use.citations > 0 ? [t('count.citations', { count: use.citations })] : []),
    ...(use.quotations > 0 ? [t('count.quotations', { count: use.quotations })] : []),
  ].join(', ');
  const show = () => session.handle.get()?.reveal({ blockKey: use.blockKey });
  return (
    <>
      <h3>{source ? source.csl.title || sourceShort(source.csl) : t('sources.deleted')}</h3>
      <div className={cards.row}>
        <span className={`${cards.soft} ${cards.grow}`}>
          {[source && sourceBesideTitle(source.csl), counts].filter(Boolean).join(' · ')}
        </span>
        {source && <TermsBadges words={termsWords(termsOfSource(source), source.confidential)} />}
        {source === null && <Badge tone="bad">{term('noRecord')}</Badge>}
      </div>
      <div className={cards.row}>
        <Button size="small" onPress={show}>
          {t('sources.show')}
        </Button>
        {source && (
          <>
            <Button size="small" onPress={() => openBeside({ kind: 'source', id: source.id, words: '' })}>
              {t('sources.beside')}
            </Button>
            <Button size="small" onPress={() => void perform(() => openSourceDialog(source))}>
              {t('sources.edit')}
            </Button>
            <Button
              size="small"
              onPress={() => request({ kind: 'cite', key: null, items: [{ sourceId: source.id }] })}
            >
              {t('sources.citeHere')}
            </Button>
          </>
        )}
      </div>
      {source && <StatementList session={session} source={source} statements={statements} />}
    </>
  );
}
