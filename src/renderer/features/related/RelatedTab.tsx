import { useState } from 'react';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { announce } from '../../shell/announce';
import { navigate } from '../../shell/route';
import { toastError } from '../../shell/toast';
import { AttachPost } from './AttachPost';
import { moved, relatedKey } from './order';
import { RelatedCard } from './RelatedCard';
import { Suggestions } from './Suggestions';
import './related.css';
import type { RelatedPost } from '../../../core/model/relatedPost';

/** Posts to read on: attached ones in their order, suggested ones, and articles that point here. */
export function RelatedTab({ session }: { session: ArticleSession }) {
  const { related } = useField(session.state, 'article');
  const [dragged, setDragged] = useState<number | null>(null);
  const backlinks = useCall('articles.backlinks', { id: session.id }).data ?? [];
  const store = (list: RelatedPost[]) => void session.setRelated(list).catch(toastError);

  const move = (from: number, to: number) => {
    if (to < 0 || to >= related.length) return;
    store(moved(related, from, to));
    announce(`Moved to place ${to + 1} of ${related.length}.`);
  };
  return (
    <div className="inspector-pad">
      <AttachPost session={session} />
      {related.length === 0 && (
        <p className="inspector-soft">
          Nothing is attached yet. Readers see attached posts under the article.
        </p>
      )}
      <ol className="inspector-list" aria-label="Attached posts">
        {related.map((post, index) => (
          <RelatedCard
            key={relatedKey(post)}
            post={post}
            place={index + 1}
            count={related.length}
            onMove={(by) => move(index, index + by)}
            onDrag={() => setDragged(index)}
            onDrop={() => {
              if (dragged !== null) move(dragged, index);
              setDragged(null);
            }}
            onNote={(note) => store(related.with(index, { ...post, note }))}
            onRemove={() => store(related.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <Suggestions session={session} />
      {backlinks.length > 0 && (
        <section aria-label="Articles that point here">
          <h3 className="inspector-heading">Articles that point here</h3>
          <ul className="inspector-list">
            {backlinks.map(({ articleId, headline }) => (
              <li key={articleId}>
                <button
                  type="button"
                  className="inspector-link"
                  onClick={() => navigate({ view: 'article', id: articleId })}
                >
                  {headline || 'Untitled'}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
