import { IconListTree } from '@tabler/icons-react';
import { useMemo } from 'react';
import { outline } from '../../../core/document/find';
import type { ArticleSession } from '../../session/ArticleSession';
import { useStore } from '../../shell/store';
import { EmptyState } from '../../ui/EmptyState';

/** The article's headings; each leads to its place. */
export function OutlineTab({ session }: { session: ArticleSession }) {
  const { body, keys } = useStore(session.snapshot);
  const entries = useMemo(() => outline(body), [body]);
  if (entries.length === 0) {
    return (
      <EmptyState icon={IconListTree} title="No headings yet">
        Type ## and a space at the start of a line to make one.
      </EmptyState>
    );
  }
  return (
    <nav aria-label="Outline">
      <ul className="inspector-outline">
        {entries.map(({ block, level, text }) => {
          const blockKey = keys[block];
          return (
            <li key={blockKey ?? block} data-level={level}>
              <button
                type="button"
                className="inspector-link"
                onClick={() => blockKey !== undefined && session.handle.get()?.reveal({ blockKey })}
              >
                {text || 'Empty heading'}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
