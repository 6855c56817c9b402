import { useEffect, useMemo, useState } from 'react';
import type { Row } from '../../../core/document/compare';
import type { ArticleSession } from '../../session/ArticleSession';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './CompareDialog.module.css';
import { fold, textBefore } from './fold';
import { t } from './messages';
import { RowView } from './RowView';

/** Both texts, one beside the other or as one; or the older one alone. */
export type View = 'inline' | 'beside' | 'text';

interface Props {
  session: ArticleSession;
  rows: Row[];
  view: View;
  titles: { before: string; after: string };
}

/** The rows of a comparison; those far from a change are folded, and F7 goes from change to change. */
export function Comparison({ session, rows, view, titles }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const entries = useMemo(
    () => (view === 'text' ? textBefore(rows) : fold(rows, opened)),
    [rows, opened, view],
  );
  const steps = useSteps(rows);
  if (steps.count === 0 && view !== 'text') return <p className={styles.none}>{t('unchanged')}</p>;
  const isBeside = view === 'beside';
  return (
    <>
      {view !== 'text' && <StepBar {...steps} />}
      <table className={styles.table} data-view={view} lang={session.language}>
        <thead>
          <tr>
            <th scope="col">{view === 'inline' ? t('inline.column', titles) : titles.before}</th>
            {isBeside && <th scope="col">{titles.after}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) =>
            'row' in entry ? (
              <RowView
                key={entry.index}
                session={session}
                row={entry.row}
                isBeside={isBeside}
                isCurrent={entry.index === steps.current}
              />
            ) : (
              <tr key={entry.index} className={styles.folded}>
                <td colSpan={isBeside ? 2 : 1}>
                  <Button
                    size="small"
                    tone="quiet"
                    onPress={() => setOpened(new Set([...opened, entry.index]))}
                  >
                    {t('folded', { count: entry.count })}
                  </Button>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  );
}

interface Steps {
  count: number;
  /** The row of the change that was gone to last; null before the first step. */
  current: number | null;
  /** Of that change among the changes, from 1. */
  number: number;
  /** What a screen reader reads of it. */
  words: string;
  step(by: 1 | -1): void;
}

/** Goes through the changed rows, round the ends, by F7 and Shift+F7 too. */
function useSteps(rows: readonly Row[]): Steps {
  const changed = useMemo(
    () => rows.flatMap(({ change }, index) => (change === 'same' ? [] : [index])),
    [rows],
  );
  const [at, setAt] = useState<number | null>(null);
  const count = changed.length;
  const step = (by: 1 | -1) =>
    setAt((now) => (count === 0 ? null : ((now ?? (by === 1 ? -1 : 0)) + by + count) % count));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F7') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  const current = at === null ? null : (changed[at] ?? null);
  const pieces = current === null ? [] : (rows[current]?.pieces ?? []);
  const words = pieces.map(({ content }) => ('text' in content ? content.text : '')).join('');
  return { count, current, number: (at ?? 0) + 1, words, step };
}

function StepBar({ count, current, number, words, step }: Steps) {
  return (
    <div className={styles.steps}>
      <span role="status">
        {current === null ? t('changes', { count }) : t('change', { number, count })}
        <VisuallyHidden>{words}</VisuallyHidden>
      </span>
      <Button size="small" aria-keyshortcuts="Shift+F7" onPress={() => step(-1)}>
        {t('previous')}
      </Button>
      <Button size="small" aria-keyshortcuts="F7" onPress={() => step(1)}>
        {t('next')}
      </Button>
    </div>
  );
}
