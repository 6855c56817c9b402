import { sourceShort } from '../citations/reference';
import { type SourceStanding, standingOf } from '../citations/standing';
import type { Found } from '../model/check';
import { isWithheld } from '../model/terms';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { inArticle } from './found';
import { t } from './messages';
import { usedSources } from './sources';

/** The article builds on a work that was retracted since. */
export const sourceRetracted: Check = {
  id: 'source-retracted',
  severity: 'error',
  find: (article) => standingAs(article, 'retracted'),
};

/** A work that the article uses was corrected: what it takes from it may be what was wrong. */
export const sourceCorrected: Check = {
  id: 'source-corrected',
  severity: 'warning',
  find: (article) => standingAs(article, 'corrected'),
};

function standingAs(article: CheckedArticle, wanted: SourceStanding['standing']): Found[] {
  return usedSources(article).flatMap((source) => {
    const { standing, on, note } = standingOf(source.csl);
    if (standing !== wanted) return [];
    const isHidden = isWithheld(source);
    const details = (isHidden ? [] : [on, note]).filter(Boolean).join(', ').replace(/\.$/, '');
    return {
      ...inArticle(
        t('source.standing', { standing, details: details || 'none' }),
        `${source.id} ${standing} ${details}`,
        {
          kind: 'source',
          sourceId: source.id,
        },
      ),
      excerpt: isHidden ? '' : sourceShort(source.csl),
    };
  });
}
