import { call } from '../../../api/client';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { toastError } from '../../../shell/toast';
import { Button } from '../../../ui/Button';
import './bar.css';

/** An article in the bin can be read; to be written on, it comes back first. */
export function BinBar({ session }: { session: ArticleSession }) {
  const { deletedAt } = useField(session.state, 'article');
  if (deletedAt === null) return null;
  const restore = async () => {
    await call('articles.unbin', { ids: [session.id] });
    session.adopt(await call('articles.get', { id: session.id }));
  };
  return (
    <section className="bar-notice" aria-label="Bin">
      <p>This article is in the bin: it can be read, not written on.</p>
      <Button tone="primary" onPress={() => void restore().catch(toastError)}>
        Restore it
      </Button>
    </section>
  );
}
