import { languageName, languagesWith } from '../../../ui/languages';
import { t } from '../messages';
import styles from './header.module.css';

interface Props {
  language: string;
  isReadOnly: boolean;
  onChange(language: string): void;
}

export function LanguageField({ language, isReadOnly, onChange }: Props) {
  return (
    <select
      className={styles.language}
      aria-label={t('language')}
      data-field="language"
      value={language}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.target.value)}
    >
      {languagesWith(language).map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag)}
        </option>
      ))}
    </select>
  );
}
