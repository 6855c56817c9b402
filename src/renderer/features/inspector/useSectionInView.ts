import { useEffect, useRef, useState } from 'react';
import type { Section } from '../../../core/document/outline';
import type { ArticleSession } from '../../session/ArticleSession';
import { useStore } from '../../shell/store';

/** The index of the section whose words are at the top of the view; -1 before the first heading. */
export function useSectionInView(session: ArticleSession, sections: readonly Section[]): number {
  const handle = useStore(session.handle);
  const [at, setAt] = useState(-1);
  const latest = useRef(sections);
  latest.current = sections;
  useEffect(
    () =>
      handle?.followView(({ block }) =>
        setAt(latest.current.findLastIndex((section) => section.block <= block)),
      ),
    [handle],
  );
  return at;
}
