import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { LanguageBox } from '../../ui/LanguageBox';
import { t } from './messages';

/** The language that the article is written in. */
export function LanguageDetail({ session }: { session: ArticleSession }) {
  const { language } = useField(session.state, 'article');
  return (
    <LanguageBox
      label={t('language')}
      isLabelShown
      language={language}
      isDisabled={useIsReadOnly(session)}
      onChange={(chosen) => session.editMeta({ language: chosen })}
    />
  );
}
