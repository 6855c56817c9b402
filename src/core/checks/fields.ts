import type { Mend } from '../model/check';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { inArticle } from './found';
import { t } from './messages';

type Field = Extract<Mend, { kind: 'field' }>['field'];

/** A field of the article is missing. */
const missing = (
  field: Field,
  id: string,
  severity: Check['severity'],
  isMissing: (article: CheckedArticle['article']) => boolean,
): Check => ({
  id,
  severity,
  find: ({ article }) =>
    isMissing(article) ? [inArticle(t(`missing.${field}`), field, { kind: 'field', field })] : [],
});

export const headline = missing(
  'headline',
  'headline-missing',
  'error',
  (article) => !article.headline.trim(),
);
export const standfirst = missing(
  'standfirst',
  'standfirst-missing',
  'warning',
  (article) => !article.standfirst.trim() && !article.description.trim(),
);
export const byline = missing(
  'bylines',
  'byline-missing',
  'warning',
  (article) => article.bylines.length === 0,
);
/** The slug that an article gets while it has no headline. */
export const slug = missing('slug', 'slug-missing', 'error', (article) =>
  /^untitled(-\d+)?$/.test(article.slug),
);
