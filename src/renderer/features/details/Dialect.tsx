import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { Select } from '../../ui/Select';
import { dialectChoices } from '../../ui/terms';
import { t } from './messages';

/** The Markdown in which the text was written. */
export function Dialect({ session }: { session: ArticleSession }) {
  const { dialect } = useField(session.state, 'article');
  return (
    <Select
      label={t('dialect')}
      hint={t('dialect.hint')}
      value={dialect}
      choices={dialectChoices()}
      isDisabled={useIsReadOnly(session)}
      onChange={(id) => session.editMeta({ dialect: id })}
    />
  );
}
