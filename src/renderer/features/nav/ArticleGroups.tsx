import { type ArticleStatus, type ArticleSummary, articleStatuses } from '../../../core/model/article';
import type { DeskFacets } from '../../../ipc/channels/articles';
import { useCall } from '../../api/query';
import { navigate, useRoute } from '../../shell/route';
import { statusName } from '../../ui/terms';
import { when } from '../../ui/when';

const shownEach = 40;

/** The newest articles of each status; the desk has them all. */
export function ArticleGroups({ counts }: { counts: DeskFacets['byStatus'] | undefined }) {
  return (
    <nav className="nav-groups" aria-label="Articles by status">
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
        {statusName(status)} <span className="nav-count">{count}</span>
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
  const words = new Intl.NumberFormat().format(article.words);
  return (
    <button
      type="button"
      className="nav-article"
      aria-current={open ? 'page' : undefined}
      onClick={() => navigate({ view: 'article', id: article.id })}
    >
      <strong>{article.headline || 'Untitled'}</strong>
      <span>
        {when(article.updatedAt)} · {words} words
        {article.drifted > 0 && ` · ${article.drifted} to mend`}
      </span>
    </button>
  );
}
