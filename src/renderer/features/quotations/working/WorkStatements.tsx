import { useMemo } from 'react';
import { statementsOf } from '../../../../core/citations/statements';
import { useCall } from '../../../api/query';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useReadOnly } from '../../../shell/readOnly';
import { confirmStatement } from '../../../shell/recordDialogs';
import { useStore } from '../../../shell/store';
import { Button } from '../../../ui/Button';
import cards from '../../../ui/Card.module.css';
import { t } from '../messages';
import styles from './working.module.css';

/** The words that a source is cited for and that nobody has compared with it. */
export function WorkStatements({ session }: { session: ArticleSession }) {
  const { body, keys } = useStore(session.snapshot);
  const stored = useCall('statements.list', { articleId: session.id }).data;
  const isReadOnly = useReadOnly();
  const open = useMemo(
    () => (stored ? statementsOf(body, stored).filter(({ check }) => check === null) : []),
    [body, stored],
  );
  if (open.length === 0) return null;
  const show = (block: number) => {
    const blockKey = keys[block];
    if (blockKey) session.handle.get()?.reveal({ blockKey });
  };
  return (
    <section className={styles.statements} aria-label={t('work.statements')}>
      <h3>{t('work.statements.count', { count: open.length })}</h3>
      <ul className={cards.list} aria-label={t('work.statements')}>
        {open.map(({ sourceId, words, isChosen, block }) => (
          <li key={`${sourceId} ${words}`} className={cards.card}>
            <button type="button" className={cards.link} onClick={() => show(block)}>
              {words}
            </button>
            <div className={cards.row}>
              <Button
                size="small"
                isDisabled={isReadOnly}
                onPress={() =>
                  void confirmStatement(
                    { articleId: session.id, sourceId, words, isChosen },
                    session.language,
                  )
                }
              >
                {t('work.statements.compare')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
