import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { Revision } from '../../../core/model/revision';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { runCommand } from '../../shell/commands';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { EmptyState } from '../../ui/EmptyState';
import { CompareDialog } from './CompareDialog';
import { t } from './messages';
import { NameDialog } from './NameDialog';
import { sizeOf, timeOf, titleOf } from './revisionWords';

/** The revisions of the article, newest first. */
export function HistoryTab({ session }: { session: ArticleSession }) {
  const { data: revisions } = useCall('revisions.list', { articleId: session.id });
  const isReadOnly = useIsReadOnly(session);
  const [compared, setCompared] = useState<Revision | null>(null);
  /** `'present'`: a new revision of the present text. */
  const [named, setNamed] = useState<Revision | 'present' | null>(null);
  const store = !isReadOnly && (
    <div className={cards.row}>
      <Button size="small" onPress={() => runCommand('article.revision')}>
        {t('store')}
      </Button>
      <Button size="small" onPress={() => setNamed('present')}>
        {t('name.present')}
      </Button>
    </div>
  );
  const naming = named && <NameDialog session={session} revision={named} onClose={() => setNamed(null)} />;
  if (!revisions) return <div aria-busy="true" />;
  if (revisions.length === 0) {
    return (
      <>
        <EmptyState icon={IconHistory} title={t('none')} action={store}>
          {t('none.detail')}
        </EmptyState>
        {naming}
      </>
    );
  }
  return (
    <div className={cards.panel}>
      {store}
      <ul className={cards.list} aria-label={t('revisions')}>
        {revisions.map((revision) => (
          <li key={revision.id} className={cards.card}>
            <h3>{titleOf(revision)}</h3>
            {revision.name !== '' && <span className={cards.soft}>{timeOf(revision)}</span>}
            <span className={cards.soft}>
              {t('facts', {
                reason: t(`reason.${revision.reason}`),
                words: revision.words,
                size: sizeOf(revision),
              })}
            </span>
            <div className={cards.row}>
              <Button
                size="small"
                aria-label={t('compare.label', { revision: titleOf(revision) })}
                onPress={() => setCompared(revision)}
              >
                {t('compare')}
              </Button>
              {!isReadOnly && (
                <Button
                  size="small"
                  tone="quiet"
                  aria-label={t('name.label', { revision: titleOf(revision) })}
                  onPress={() => setNamed(revision)}
                >
                  {revision.name === '' ? t('name') : t('rename')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {compared && (
        <CompareDialog
          session={session}
          revisions={revisions}
          first={compared}
          onClose={() => setCompared(null)}
        />
      )}
      {naming}
    </div>
  );
}
