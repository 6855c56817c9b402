import { IconUserQuestion } from '@tabler/icons-react';
import type { ArticleSession } from '../../session/ArticleSession';
import type { FoundEntry } from '../../session/found';
import { perform } from '../../shell/perform';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { term } from '../../ui/terms';
import { correctFound, dismissFound } from './actions';
import { t } from './messages';
import styles from './quotations.module.css';

/** Words in quotation marks that have no record. */
export function FoundCard({ session, entry }: { session: ArticleSession; entry: FoundEntry }) {
  return (
    <article className={styles.card}>
      <button type="button" className={styles.words} onClick={() => session.handle.get()?.reveal(entry.span)}>
        {term('quoted', { words: entry.words })}
      </button>
      <div className={styles.record}>
        <IconUserQuestion size={15} stroke={1.7} aria-hidden />
        <span className={styles.who}>{proposalOf(entry)}</span>
        <Badge tone="bad">{term('noRecord')}</Badge>
      </div>
      <div className={styles.ways}>
        <Button size="small" onPress={() => void perform(() => correctFound(session, entry))}>
          {t('attach')}
        </Button>
        <Button size="small" onPress={() => void dismissFound(session, entry)}>
          {t('dismiss')}
        </Button>
      </div>
    </article>
  );
}

export const proposalOf = ({ speaker }: FoundEntry): string =>
  speaker === null ? t('proposed.none') : t('proposed', { speaker });
