import { dialectIds } from '../../../core/model/dialect';
import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { Select } from '../../ui/Select';
import { t } from './messages';

/** The Markdown in which the text was written. */
export function Dialect({ session }: { session: ArticleSession }) {
  const { dialect } = useField(session.state, 'article');
  return (
    <Select
      label={t('dialect')}
      hint={t('dialect.hint')}
      value={dialect}
      choices={dialectIds.map((id) => ({ id, label: t(`dialect.${id}`) }))}
      isDisabled={useIsReadOnly(session)}
      onChange={(id) => session.editMeta({ dialect: id })}
    />
  );
}
