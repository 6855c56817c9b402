import { withheldWords } from '../../../../core/citations/withheld';
import type { Source } from '../../../../core/model/source';
import { t } from '../messages';
import styles from './WithheldNote.module.css';

/** What readers will see of a confidential source; empty for any other. */
export function WithheldNote({ source, language }: { source: Source | null | undefined; language: string }) {
  if (!source?.confidential) return null;
  return (
    <p className={`field-hint ${styles.note}`}>
      {t('withheld.note', { words: withheldWords(source, language) })}
    </p>
  );
}
