import { alignBlocks, placeOnPage } from '../../../core/articlePage/align';
import { blockText } from '../../../core/document/text';
import type { EditorView } from '../../../editor/api';
import type { ArticleSession } from '../../session/ArticleSession';

/** Pixels above the line that is read. */
const lead = 60;

/** Scrolls the page of the open article to the place that is at the top of its text's view. */
export function scrollToView(page: Document, session: ArticleSession, view: EditorView): void {
  const elements = [...(page.querySelector('main')?.children ?? [])];
  const aligned = alignBlocks(
    session.snapshot.get().body.map(blockText),
    elements.map((element) => element.textContent),
  );
  const scroller = page.scrollingElement;
  const place = placeOnPage(aligned, view);
  if (scroller === null) return;
  const isAtTop = place === null || (view.block === 0 && view.above === 0);
  scroller.scrollTop = isAtTop ? 0 : topOf(place) - lead;

  function topOf({ from, to, part }: NonNullable<typeof place>): number {
    const [box, next] = [edgesOf(from), to === null ? null : edgesOf(to)];
    const top = box?.top ?? 0;
    return (scroller?.scrollTop ?? 0) + top + part * ((next?.top ?? box?.bottom ?? top) - top);
  }

  function edgesOf(index: number): DOMRect | undefined {
    return elements[index]?.getBoundingClientRect();
  }
}
