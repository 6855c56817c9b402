import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import styles from './help.module.css';
import { Markdown } from './Markdown';
import { t } from './messages';
import { newsOf } from './pages';

/** What is new in this version, in short. */
export function NewsDialog({ version, onClose }: { version: string; onClose(): void }) {
  const news = newsOf(version);
  return (
    <Dialog
      isOpen
      isDismissable
      size="wide"
      title={t('new.version', { version })}
      onClose={onClose}
      actions={
        <Button tone="primary" autoFocus onPress={onClose}>
          {term('close')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that it scrolls by keys */}
      <section tabIndex={0} aria-label={t('new')} className={styles.news}>
        {news ? <Markdown node={news} /> : <p>{t('new.none')}</p>}
      </section>
    </Dialog>
  );
}
