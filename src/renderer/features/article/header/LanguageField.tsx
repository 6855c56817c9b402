import { t } from '../messages';
import styles from './header.module.css';

/** Offered besides the article's own language. */
const offered = [
  'en-GB',
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-PT',
  'pl-PL',
  'cs-CZ',
  'uk-UA',
  'ru-RU',
  'ja-JP',
];

const names = new Intl.DisplayNames(undefined, { type: 'language', style: 'short' });

/** `English (United Kingdom)`; the tag itself if the platform has no name for it. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

interface Props {
  language: string;
  isReadOnly: boolean;
  onChange(language: string): void;
}

export function LanguageField({ language, isReadOnly, onChange }: Props) {
  const tags = offered.includes(language) ? offered : [language, ...offered];
  return (
    <select
      className={styles.language}
      aria-label={t('language')}
      data-field="language"
      value={language}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.target.value)}
    >
      {tags.map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag)}
        </option>
      ))}
    </select>
  );
}
