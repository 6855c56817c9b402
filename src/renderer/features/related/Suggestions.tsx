import { IconPlus } from '@tabler/icons-react';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { term } from '../../ui/terms';
import { t } from './messages';

const shown = 6;

/** Posts that share words with this one, each with the reason and a button that attaches it. */
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
    <section aria-label={t('suggested')}>
      <h3 className={cards.heading}>{t('suggested.heading')}</h3>
      <ul className={cards.list}>
        {open.map(({ kind, id, title, url, why }) => (
          <li key={id} className={cards.card}>
            <div className={cards.row}>
              <span className={cards.grow}>{title || term('untitled')}</span>
              <Button
                size="small"
                icon={IconPlus}
                aria-label={t('suggested.attach', { title })}
                onPress={() =>
                  void perform(() => session.attachRelated({ kind, targetId: id, title, url, note: '' }))
                }
              >
                {term('attach')}
              </Button>
            </div>
            <span className={cards.soft}>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
