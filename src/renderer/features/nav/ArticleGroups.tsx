import type { ArticleStatus, ArticleSummary } from '../../../core/model/article';
import { articleStatuses } from '../../../core/model/articleStatus';
import type { DeskFacets } from '../../../ipc/channels/articles';
import { useCall } from '../../api/query';
import { navigate, useRoute } from '../../shell/route';
import { formatNumber } from '../../ui/formatNumber';
import { Time } from '../../ui/Time';
import { headlineOf, statusName, term } from '../../ui/terms';
import { t } from './messages';
import styles from './nav.module.css';

const shownEach = 40;

/** The newest articles of each status; the desk lists all of them. */
export function ArticleGroups({ counts }: { counts: DeskFacets['byStatus'] | undefined }) {
  return (
    <nav className={styles.groups} aria-label={t('byStatus')}>
      {articleStatuses.map((status) =>
        counts && counts[status] > 0 ? <Group key={status} status={status} count={counts[status]} /> : null,
      )}
    </nav>
  );
}

function Group({ status, count }: { status: ArticleStatus; count: number }) {
  const { data } = useCall('articles.list', { status, limit: shownEach }, { keepPrevious: true });
  return (
    <section aria-labelledby={`group-${status}`}>
      <h2 id={`group-${status}`}>
        {statusName(status)} <span className={styles.count}>{formatNumber(count)}</span>
      </h2>
      <ul>
        {data?.items.map((article) => (
          <li key={article.id}>
            <Entry article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ article }: { article: ArticleSummary }) {
  const route = useRoute();
  const open = route.view === 'article' && route.id === article.id;
  const details = [term('words', { count: article.words })];
  if (article.drifted > 0) details.push(t('drifted', { count: article.drifted }));
  return (
    <button
      type="button"
      className={styles.article}
      aria-current={open ? 'page' : undefined}
      onClick={() => navigate({ view: 'article', id: article.id })}
    >
      <strong dir="auto" title={headlineOf(article)}>
        {headlineOf(article)}
      </strong>
      <span>
        <Time at={article.updatedAt} /> · {details.join(' · ')}
      </span>
    </button>
  );
}
