import { IconPencilQuestion } from '@tabler/icons-react';
import type { Decision } from '../../../core/document/settle';
import type { ArticleSession } from '../../session/ArticleSession';
import { useIsSuggesting } from '../../session/suggesting';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { announce } from '../../shell/announce';
import { runCommand } from '../../shell/commands';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { EmptyState } from '../../ui/EmptyState';
import { t } from './messages';
import { SuggestionCard } from './SuggestionCard';
import { useSuggestions } from './useSuggestions';

/** The open suggestions: who suggests what, to be accepted or refused. */
export function SuggestionList({ session }: { session: ArticleSession }) {
  const entries = useSuggestions(session);
  const isReadOnly = useIsReadOnly(session);
  const isSuggesting = useIsSuggesting(session.id);
  const settle = (decision: Decision, ids: string[] | null) => {
    session.handle.get()?.settle(decision, ids);
    announce(t(decision === 'accept' ? 'accepted' : 'refused', { count: ids?.length ?? entries.length }));
  };
  const toggle = !isReadOnly && (
    <Button size="small" onPress={() => runCommand('edit.suggest')}>
      {t(isSuggesting ? 'stop' : 'suggest')}
    </Button>
  );
  if (entries.length === 0) {
    return (
      <section aria-label={t('suggestions')}>
        <EmptyState icon={IconPencilQuestion} title={t('none')} action={toggle}>
          {t('none.detail')}
        </EmptyState>
      </section>
    );
  }
  return (
    <section className={cards.panel} aria-label={t('suggestions')}>
      <div className={cards.row}>
        <span className={cards.grow} role="status">
          {t('count', { count: entries.length })}
        </span>
        {toggle}
      </div>
      {!isReadOnly && (
        <div className={cards.row}>
          <Button size="small" aria-label={t('acceptAll.label')} onPress={() => settle('accept', null)}>
            {t('acceptAll')}
          </Button>
          <Button size="small" aria-label={t('refuseAll.label')} onPress={() => settle('refuse', null)}>
            {t('refuseAll')}
          </Button>
        </div>
      )}
      <ul className={cards.list} aria-label={t('suggestions')}>
        {entries.map((entry) => (
          <SuggestionCard
            key={entry.id}
            entry={entry}
            isReadOnly={isReadOnly}
            onShow={() => session.handle.get()?.showSuggestion(entry.id)}
            onSettle={(decision) => settle(decision, [entry.id])}
          />
        ))}
      </ul>
    </section>
  );
}
