import type { Usage } from '../../../core/model/usage';
import { navigate } from '../../shell/route';
import { headlineOf } from '../../ui/terms';
import { t } from './messages';
import { LinkButton } from './RecordDetail';

interface Props {
  uses: Usage[] | undefined;
  /** The record is used by itself, or by citations and quotes of it. */
  by?: 'itself' | 'quotes';
}

/** The articles that use a record, and how often; each opens with a click. */
export function Uses({ uses, by = 'itself' }: Props) {
  if (!uses) return null;
  return (
    <>
      <h3>{uses.length === 0 ? t('notUsed') : t('usedIn')}</h3>
      <ul>
        {uses.map((use) => (
          <li key={use.articleId}>
            <LinkButton onPress={() => navigate({ view: 'article', id: use.articleId })}>
              {by === 'quotes' ? byQuotes(use) : byItself(use)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}

const byItself = (use: Usage): string =>
  use.count > 1 ? t('usedTimes', { headline: headlineOf(use), count: use.count }) : headlineOf(use);

function byQuotes({ count, quotes, ...use }: Usage): string {
  const headline = headlineOf(use);
  const citations = count - quotes;
  if (citations === 0) return t('usedQuotes', { headline, quotes });
  return quotes === 0
    ? t('usedCitations', { headline, citations })
    : t('usedBoth', { headline, citations, quotes });
}
