import { type KeyboardEvent, useState } from 'react';
import { slugify } from '../../../core/model/slug';
import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { TextField } from '../../ui/TextField';
import { t } from './messages';
import { refusalOf } from './refusal';

/** The last part of the article's address. What is typed becomes a slug when the field loses the focus. */
export function SlugDetail({ session }: { session: ArticleSession }) {
  const { slug } = useField(session.state, 'article');
  const error = refusalOf(useField(session.state, 'metaError'), 'slug');
  const [typed, setTyped] = useState<string | null>(null);
  const finish = async () => {
    if (typed !== null) {
      const made = await slugify(typed);
      if (made !== slug) session.editMeta({ slug: made });
    }
    setTyped(null);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') void finish();
    if (key === 'Escape') setTyped(null);
  };
  return (
    <TextField
      label={t('slug')}
      hint={t('slug.hint')}
      value={typed ?? slug}
      isReadOnly={useIsReadOnly(session)}
      spellCheck="false"
      {...(error === undefined ? {} : { error })}
      onChange={setTyped}
      onKeyDown={onKeyDown}
      onBlur={() => void finish()}
    />
  );
}
