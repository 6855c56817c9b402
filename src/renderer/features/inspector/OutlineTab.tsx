import { IconListTree } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { outline, pastNeighbour } from '../../../core/document/outline';
import type { ArticleSession } from '../../session/ArticleSession';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { announce } from '../../shell/announce';
import { keyLabel } from '../../shell/keyLabel';
import { useStore } from '../../shell/store';
import { EmptyState } from '../../ui/EmptyState';
import { Hint } from '../../ui/FieldParts';
import styles from './inspector.module.css';
import { t } from './messages';
import { OutlineRow } from './OutlineRow';
import { useSectionInView } from './useSectionInView';

/** The sections of the article: a click goes to one, a drag or the keys move it with all that is below its heading. */
export function OutlineTab({ session }: { session: ArticleSession }) {
  const { body, keys } = useStore(session.snapshot);
  const sections = useMemo(() => outline(body), [body]);
  const isReadOnly = useIsReadOnly(session);
  const inView = useSectionInView(session, sections);
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);

  useEffect(() => {
    // A row that changes its place loses the focus.
    const key = moved.current;
    const at = sections.findIndex(({ block }) => keys[block] === key);
    if (key === null || at < 0) return;
    moved.current = null;
    list.current?.querySelectorAll('button')[at]?.focus();
    announce(t('outline.moved', { section: nameOf(at), place: at + 1, count: sections.length }));
  });

  if (sections.length === 0) {
    return (
      <EmptyState icon={IconListTree} title={t('noHeadings')}>
        {t('noHeadings.detail')}
      </EmptyState>
    );
  }
  return (
    <nav className={styles.sections} aria-label={t('outline')}>
      <ul ref={list} className={styles.outline}>
        {sections.map((section, at) => {
          const key = keys[section.block];
          return (
            <OutlineRow
              key={key ?? section.block}
              section={section}
              isInView={at === inView}
              isDragged={key !== undefined && key === dragged}
              isMovable={!isReadOnly && key !== undefined}
              isTarget={dragged !== null}
              onOpen={() => key !== undefined && session.handle.get()?.bringUp(key, { focus: true })}
              onStep={(direction) => step(at, direction)}
              onDrag={(isOn) => setDragged(isOn ? (key ?? null) : null)}
              onDrop={(side) => drop(side === 'before' ? at : at + 1)}
            />
          );
        })}
      </ul>
      {!isReadOnly && (
        <Hint>{t('outline.hint', { up: keyLabel('Alt+Shift+Up'), down: keyLabel('Alt+Shift+Down') })}</Hint>
      )}
    </nav>
  );

  function nameOf(at: number): string {
    return sections[at]?.text || t('emptyHeading');
  }

  function step(at: number, direction: 1 | -1): void {
    const before = pastNeighbour(sections, at, direction);
    const key = keyAt(sections[at]?.block);
    if (before === null || key === null)
      announce(t(direction === 1 ? 'outline.last' : 'outline.first', { section: nameOf(at) }));
    else move(key, keyAt(before));
  }

  /** `gap`: the row that it was dropped before. */
  function drop(gap: number): void {
    if (dragged !== null) move(dragged, keyAt(sections[gap]?.block));
    setDragged(null);
  }

  function move(key: string, before: string | null): void {
    const handle = session.handle.get();
    if (!handle?.moveSection(key, before)) return;
    moved.current = key;
    handle.bringUp(key, { focus: false });
    // Shows the new order now, not when the text is next stored; if that fails, the top bar says so.
    void handle.flush().catch(() => {});
  }

  function keyAt(block: number | undefined): string | null {
    return block === undefined ? null : (keys[block] ?? null);
  }
}
