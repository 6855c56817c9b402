import { figuresOf } from '../document/find';
import type { Check } from './check';
import { inArticle } from './found';
import { t } from './messages';

/** Pictures have a text for those who do not see them. */
export const altText: Check = {
  id: 'alt-text-missing',
  severity: 'warning',
  find({ article: { body, cover, coverAlt } }) {
    const inBody = body.flatMap((block, index) =>
      figuresOf(block)
        .filter(({ alt }) => alt.trim() === '')
        .map(({ src, caption }) => ({
          ...inArticle(t('altText'), src),
          excerpt: caption,
          place: { block: index, start: 0, end: 0 },
        })),
    );
    const isCoverSilent = cover !== '' && coverAlt.trim() === '';
    return isCoverSilent
      ? [inArticle(t('missing.coverAlt'), cover, { kind: 'field', field: 'coverAlt' }), ...inBody]
      : inBody;
  },
};
