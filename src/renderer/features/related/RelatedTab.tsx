import type { RelatedPost } from '../../../core/model/relatedPost';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { draggedPost } from '../../session/draggedPost';
import { useField } from '../../session/store';
import { announce } from '../../shell/announce';
import { openLinks } from '../../shell/coverage';
import { perform } from '../../shell/perform';
import { navigate } from '../../shell/route';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { headlineOf } from '../../ui/terms';
import { AttachPost } from './AttachPost';
import { t } from './messages';
import { moved, relatedKey } from './order';
import { RelatedCard } from './RelatedCard';
import { Suggestions } from './Suggestions';

/** Related posts: the attached ones in their order, suggested ones, and articles that link to this one. */
export function RelatedTab({ session }: { session: ArticleSession }) {
  const { related } = useField(session.state, 'article');
  const backlinks = useCall('articles.backlinks', { id: session.id }).data ?? [];
  const store = (list: RelatedPost[]) => void perform(() => session.setRelated(list));

  const move = (from: number, to: number) => {
    if (to < 0 || to >= related.length) return;
    store(moved(related, from, to));
    announce(t('moved', { place: to + 1, count: related.length }));
  };
  const drop = (at: number) => {
    const post = draggedPost.get();
    if (post === null) return;
    const from = related.findIndex((other) => relatedKey(other) === relatedKey(post));
    if (from >= 0) move(from, Math.min(at, related.length - 1));
    else void perform(() => session.attachRelated(post, at));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it do the same for the keyboard
    <div
      className={cards.panel}
      onDragOver={(event) => draggedPost.get() && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drop(related.length);
      }}
    >
      <AttachPost session={session} />
      {related.length === 0 && <p className={cards.soft}>{t('none')}</p>}
      <ol className={cards.list} aria-label={t('attached')}>
        {related.map((post, index) => (
          <RelatedCard
            key={relatedKey(post)}
            post={post}
            place={index + 1}
            count={related.length}
            onMove={(by) => move(index, index + by)}
            onDrop={() => drop(index)}
            onNote={(note) => store(related.with(index, { ...post, note }))}
            onRemove={() => store(related.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <Suggestions session={session} />
      <Button size="small" onPress={() => openLinks(session.id)}>
        {t('linksAround')}
      </Button>
      {backlinks.length > 0 && (
        <section aria-label={t('backlinks')}>
          <h3 className={cards.heading}>{t('backlinks')}</h3>
          <ul className={cards.list}>
            {backlinks.map((link) => (
              <li key={link.articleId}>
                <button
                  type="button"
                  className={cards.link}
                  onClick={() => navigate({ view: 'article', id: link.articleId })}
                >
                  {headlineOf(link)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
