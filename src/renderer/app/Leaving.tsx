import { useLeaving } from '../shell/flush';
import styles from './Leaving.module.css';
import { t } from './messages';

/** Over the window while its words are stored because the workspace is left: nothing can be typed then. */
export function Leaving() {
  return useLeaving() && <p className={styles.leaving}>{t('leaving')}</p>;
}
