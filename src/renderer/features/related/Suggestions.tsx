import { IconPlus } from '@tabler/icons-react';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';

const shown = 6;

/** Posts that share words with this one, each with the reason; one press attaches. */
export function Suggestions({ session }: { session: ArticleSession }) {
  const { related } = useField(session.state, 'article');
  const { data = [] } = useCall(
    'articles.suggest',
    { id: session.id, limit: 2 * shown },
    { keepPrevious: true },
  );
  const open = data.filter(({ id }) => !related.some(({ targetId }) => targetId === id)).slice(0, shown);
  if (open.length === 0) return null;
  return (
    <section aria-label="Suggested posts">
      <h3 className="inspector-heading">Suggested</h3>
      <ul className="inspector-list">
        {open.map(({ kind, id, title, url, why }) => (
          <li key={id} className="inspector-card">
            <div className="inspector-row">
              <span className="inspector-grow">{title || 'Untitled'}</span>
              <Button
                size="small"
                icon={IconPlus}
                aria-label={`Attach ${title}`}
                onPress={() =>
                  void session.attachRelated({ kind, targetId: id, title, url, note: '' }).catch(toastError)
                }
              >
                Attach
              </Button>
            </div>
            <span className="inspector-soft">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
