import { useFirstScreenShown } from '../../../shell/firstScreen';
import { languageName } from '../../../ui/languages';
import { lazily } from '../../../ui/lazily';
import { t } from '../messages';
import styles from './header.module.css';

const LanguageBox = lazily(async () => (await import('../../../ui/LanguageBox')).LanguageBox);

interface Props {
  language: string;
  isReadOnly: boolean;
  onChange(language: string): void;
}

/** Its name keeps the place until the field is loaded. */
export function LanguageField({ language, isReadOnly, onChange }: Props) {
  const isShown = useFirstScreenShown();
  return (
    <div className={styles.language} data-field="language">
      <input inert value={languageName(language)} readOnly />
      {isShown && (
        <LanguageBox label={t('language')} language={language} isDisabled={isReadOnly} onChange={onChange} />
      )}
    </div>
  );
}
