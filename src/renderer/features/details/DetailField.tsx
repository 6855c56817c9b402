import { useState } from 'react';
import { type ArticleMeta, articleMetaSchema } from '../../../core/model/article';
import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { TextField } from '../../ui/TextField';
import { t } from './messages';
import { refusalOf } from './refusal';

type Detail =
  | 'description'
  | 'canonicalUrl'
  | 'cover'
  | 'coverAlt'
  | 'section'
  | 'categories'
  | 'tags'
  | 'formerPaths'
  | 'otherFrontMatter';

const lists = ['categories', 'tags', 'formerPaths'] as const;
const isList = (field: Detail): boolean => lists.some((list) => list === field);

interface Props {
  session: ArticleSession;
  field: Detail;
  /** Rows of a text area; without it the field is one line. */
  rows?: number;
  mono?: boolean;
}

/** A field of the article. What it cannot hold stays as it is typed, with the reason, and is not stored. */
export function DetailField({ session, field, ...shape }: Props) {
  const value = useField(session.state, 'article')[field];
  const metaError = useField(session.state, 'metaError');
  const isReadOnly = useIsReadOnly(session);
  const [typed, setTyped] = useState<string | null>(null);
  const stored = Array.isArray(value) ? value.join('\n') : value;
  const wrong = typed === null ? undefined : problem(field, typed);
  const refused = refusalOf(metaError, field);
  return (
    <TextField
      {...shape}
      label={t(field)}
      hint={t(`${field}.hint`)}
      value={typed ?? stored}
      isReadOnly={isReadOnly}
      {...withError(wrong ?? refused)}
      onChange={(text) => {
        setTyped(text);
        if (problem(field, text) === undefined) session.editMeta(change(field, text));
      }}
      onBlur={() => {
        if (wrong === undefined) setTyped(null);
      }}
    />
  );
}

const withError = (error: string | undefined) => (error === undefined ? {} : { error });

/** Lists have one entry on a line. */
function change(field: Detail, text: string): Partial<ArticleMeta> {
  if (!isList(field)) return { [field]: field === 'otherFrontMatter' ? text : text.trim() };
  const lines = text.split('\n').map((line) => line.trim());
  return { [field]: [...new Set(lines.filter((line) => line !== ''))] };
}

const problem = (field: Detail, text: string): string | undefined =>
  articleMetaSchema.partial().safeParse(change(field, text)).error?.issues[0]?.message;
