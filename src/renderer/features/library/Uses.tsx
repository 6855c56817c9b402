import type { Usage } from '../../../core/model/usage';
import { navigate } from '../../shell/route';

/** Where a record is used, each place one click away. */
export function Uses({ uses }: { uses: Usage[] | undefined }) {
  if (!uses) return null;
  return (
    <>
      <h3>{uses.length === 0 ? 'Used nowhere' : 'Used in'}</h3>
      <ul>
        {uses.map(({ articleId, headline, count }) => (
          <li key={articleId}>
            <button
              type="button"
              className="link-button"
              onClick={() => navigate({ view: 'article', id: articleId })}
            >
              {headline || 'Untitled'}
              {count > 1 ? ` (${count} times)` : ''}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
