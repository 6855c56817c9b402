import { isTranslationOld } from '../../../core/model/quote';
import type { QuoteDetail } from '../../../ipc/channels/quotes';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { Button } from '../../ui/Button';
import { t } from './messages';
import styles from './quotations.module.css';

/** Says that the translation on record was made from other words, until somebody says that it is still right. */
export function OldTranslation({ quote }: { quote: QuoteDetail }) {
  const isReadOnly = useReadOnly();
  if (!isTranslationOld(quote)) return null;
  const { id, translation, translationOf = '' } = quote;
  const keep = () =>
    perform(() => call('quotes.update', { id, fields: { translation } }), {
      announce: t('translation.kept'),
    });
  return (
    <>
      <p>{t('translation.old', { words: translationOf })}</p>
      <div className={styles.ways}>
        <Button size="small" isDisabled={isReadOnly} onPress={() => void keep()}>
          {t('translation.keep')}
        </Button>
      </div>
    </>
  );
}
