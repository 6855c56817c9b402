import { LanguageBox } from '../../../ui/LanguageBox';
import { t } from '../messages';
import styles from './header.module.css';

interface Props {
  language: string;
  isReadOnly: boolean;
  onChange(language: string): void;
}

export function LanguageField({ language, isReadOnly, onChange }: Props) {
  return (
    <div className={styles.language} data-field="language">
      <LanguageBox label={t('language')} language={language} isDisabled={isReadOnly} onChange={onChange} />
    </div>
  );
}
