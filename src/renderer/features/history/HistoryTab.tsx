import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { Revision } from '../../../core/model/revision';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { runCommand } from '../../shell/commands';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { EmptyState } from '../../ui/EmptyState';
import { t } from './messages';
import { RevisionDialog } from './RevisionDialog';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The revisions of the article, newest first. */
export function HistoryTab({ session }: { session: ArticleSession }) {
  const { data: revisions } = useCall('revisions.list', { articleId: session.id });
  const [open, setOpen] = useState<Revision | null>(null);
  const storeNow = (
    <Button size="small" onPress={() => runCommand('article.revision')}>
      {t('store')}
    </Button>
  );
  if (!revisions) return <div aria-busy="true" />;
  if (revisions.length === 0) {
    return (
      <EmptyState icon={IconHistory} title={t('none')} action={storeNow}>
        {t('none.detail')}
      </EmptyState>
    );
  }
  return (
    <div className={cards.panel}>
      <div className={cards.row}>{storeNow}</div>
      <ul className={cards.list} aria-label={t('revisions')}>
        {revisions.map((revision) => (
          <li key={revision.id} className={cards.card}>
            <h3>{time.format(new Date(revision.at))}</h3>
            <div className={cards.row}>
              <span className={`${cards.soft} ${cards.grow}`}>
                {t('reasonAndWords', { reason: t(`reason.${revision.reason}`), words: revision.words })}
              </span>
              <Button
                size="small"
                aria-label={t('open.label', { time: time.format(new Date(revision.at)) })}
                onPress={() => setOpen(revision)}
              >
                {t('open')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open && <RevisionDialog session={session} revision={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
