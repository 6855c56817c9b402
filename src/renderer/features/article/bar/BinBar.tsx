import { call } from '../../../api/client';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { perform } from '../../../shell/perform';
import { Button } from '../../../ui/Button';
import { term } from '../../../ui/terms';
import { t } from '../messages';
import styles from './bar.module.css';

/** Shown on an article in the bin, which must be restored before it can be changed. */
export function BinBar({ session }: { session: ArticleSession }) {
  const { deletedAt } = useField(session.state, 'article');
  if (deletedAt === null) return null;
  const restore = async () => {
    await call('articles.unbin', { ids: [session.id] });
    session.adopt(await call('articles.get', { id: session.id }));
  };
  return (
    <section className={styles.notice} aria-label={term('bin')}>
      <p>{t('inBin')}</p>
      <Button tone="primary" onPress={() => void perform(() => restore())}>
        {term('restore')}
      </Button>
    </section>
  );
}
