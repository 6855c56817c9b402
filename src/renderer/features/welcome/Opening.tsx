import { StartScreen } from '../../ui/StartScreen';
import { t } from './messages';
import styles from './welcome.module.css';

/** A workspace that takes long to open; of one that does not, nothing is seen. */
export const Opening = ({ name }: { name: string }) => (
  <div className={styles.late}>
    <StartScreen title={name} lead={t('opening')}>
      <p className={styles.note} role="status">
        {t('opening.note')}
      </p>
    </StartScreen>
  </div>
);
