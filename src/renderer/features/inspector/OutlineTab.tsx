import { IconListTree } from '@tabler/icons-react';
import { useMemo } from 'react';
import { outline } from '../../../core/document/find';
import type { ArticleSession } from '../../session/ArticleSession';
import { useStore } from '../../shell/store';
import cards from '../../ui/Card.module.css';
import { EmptyState } from '../../ui/EmptyState';
import styles from './inspector.module.css';
import { t } from './messages';

/** The headings of the article; a click goes to the heading. */
export function OutlineTab({ session }: { session: ArticleSession }) {
  const { body, keys } = useStore(session.snapshot);
  const entries = useMemo(() => outline(body), [body]);
  if (entries.length === 0) {
    return (
      <EmptyState icon={IconListTree} title={t('noHeadings')}>
        {t('noHeadings.detail')}
      </EmptyState>
    );
  }
  return (
    <nav aria-label={t('outline')}>
      <ul className={styles.outline}>
        {entries.map(({ block, level, text }) => {
          const blockKey = keys[block];
          return (
            <li key={blockKey ?? block} data-level={level}>
              <button
                type="button"
                className={cards.link}
                onClick={() => blockKey !== undefined && session.handle.get()?.reveal({ blockKey })}
              >
                {text || t('emptyHeading')}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
