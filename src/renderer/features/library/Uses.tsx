import type { Usage } from '../../../core/model/usage';
import { navigate } from '../../shell/route';
import { headlineOf } from '../../ui/terms';
import { t } from './messages';
import { LinkButton } from './RecordDetail';

/** The articles that use a record; each opens with a click. */
export function Uses({ uses }: { uses: Usage[] | undefined }) {
  if (!uses) return null;
  return (
    <>
      <h3>{uses.length === 0 ? t('notUsed') : t('usedIn')}</h3>
      <ul>
        {uses.map((use) => (
          <li key={use.articleId}>
            <LinkButton onPress={() => navigate({ view: 'article', id: use.articleId })}>
              {use.count > 1
                ? t('usedTimes', { headline: headlineOf(use), count: use.count })
                : headlineOf(use)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
