import { IconHistory } from '@tabler/icons-react';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { request } from '../../session/request';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { runCommand } from '../../shell/commands';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { EmptyState } from '../../ui/EmptyState';
import { Time } from '../../ui/Time';
import { t } from './messages';
import { sizeOf, titleOf } from './revisionWords';

/** The revisions of the article, newest first. */
export function HistoryTab({ session }: { session: ArticleSession }) {
  const { data: revisions } = useCall('revisions.list', { articleId: session.id });
  const isReadOnly = useIsReadOnly(session);
  const store = !isReadOnly && (
    <div className={cards.row}>
      <Button size="small" onPress={() => runCommand('article.revision')}>
        {t('store')}
      </Button>
      <Button size="small" onPress={() => request({ kind: 'name-version', revision: 'present' })}>
        {t('name.present')}
      </Button>
    </div>
  );
  if (!revisions) return <div aria-busy="true" />;
  if (revisions.length === 0) {
    return (
      <EmptyState icon={IconHistory} title={t('none')} action={store}>
        {t('none.detail')}
      </EmptyState>
    );
  }
  return (
    <div className={cards.panel}>
      {store}
      <ul className={cards.list} aria-label={t('revisions')}>
        {revisions.map((revision) => (
          <li key={revision.id} className={cards.card}>
            <h3>{titleOf(revision)}</h3>
            {revision.name !== '' && (
              <span className={cards.soft}>
                <Time at={revision.at} form="moment" />
              </span>
            )}
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
                onPress={() => request({ kind: 'compare', first: revision })}
              >
                {t('compare')}
              </Button>
              {!isReadOnly && (
                <Button
                  size="small"
                  tone="quiet"
                  aria-label={t('name.label', { revision: titleOf(revision) })}
                  onPress={() => request({ kind: 'name-version', revision })}
                >
                  {revision.name === '' ? t('name') : t('rename')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
