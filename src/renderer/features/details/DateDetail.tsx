import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { DateTimeField } from '../../ui/DateTimeField';
import { t } from './messages';
import { refusalOf } from './refusal';

interface Props {
  session: ArticleSession;
  field: 'publishAt' | 'modifiedAt';
}

/** A date of the article, as its author means it. */
export function DateDetail({ session, field }: Props) {
  const value = useField(session.state, 'article')[field];
  const error = refusalOf(useField(session.state, 'metaError'), field);
  return (
    <DateTimeField
      label={t(field)}
      hint={t(`${field}.hint`)}
      value={value}
      isReadOnly={useIsReadOnly(session)}
      {...(error === undefined ? {} : { error })}
      onChange={(date) => session.editMeta({ [field]: date })}
    />
  );
}
