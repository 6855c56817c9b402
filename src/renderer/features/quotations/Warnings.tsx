import { IconAlertTriangle } from '@tabler/icons-react';
import type { TiedEntry } from '../../session/tied';
import { t } from './messages';
import styles from './Warnings.module.css';

/** What the words were compared with, if that is a translation, and why words that match may say something else. */
export function Warnings({ entry: { warnings, record, quote } }: { entry: TiedEntry }) {
  return (
    <>
      {quote && record !== quote.text && <p className={styles.compared}>{t('compared.translation')}</p>}
      {warnings.length > 0 && (
        <div className={styles.warnings}>
          <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
          <div>
            <strong>{t('warnings')}</strong>
            <ul>
              {warnings.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
