import { getScrollParent } from '@lexical/utils';

/** Frames until the blocks around a far target are drawn at their true heights. */
const settling = 5;

/**
 * Scrolls an element to the middle of what scrolls it, unless it is in view as it is. Blocks that were never
 * drawn have an estimated height, so the place is looked up again while those around it are drawn.
 */
export function scrollIntoView(element: HTMLElement | null, frames = settling): void {
  if (element === null) return;
  if (!isInView(element)) element.scrollIntoView({ block: 'center' });
  if (frames > 0) requestAnimationFrame(() => scrollIntoView(element, frames - 1));
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  // Of the text, not of the element: a table scrolls too, sideways.
  const scroller = getScrollParent(element.closest<HTMLElement>('.stet-text') ?? element, false);
  const isPage = scroller === document.body || scroller === document.documentElement;
  const frame = isPage ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  return top >= frame.top && bottom <= frame.bottom;
}
