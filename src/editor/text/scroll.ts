import { getScrollParent } from '@lexical/utils';

/** Frames until the blocks around a distant target are drawn at their real heights. */
const settling = 5;

/**
 * Scrolls an element to the middle of its scroller, unless it is in view already. Blocks that were never drawn
 * have an estimated height, so the place is read again while those around it are drawn.
 */
export function scrollIntoView(element: HTMLElement | null, frames = settling): void {
  if (element === null) return;
  if (!isInView(element)) element.scrollIntoView({ block: 'center' });
  if (frames > 0) requestAnimationFrame(() => scrollIntoView(element, frames - 1));
}

/** Scrolls an element to the upper edge of its scroller, as far as the text below it is long enough. */
export function scrollToTop(element: HTMLElement | null, frames = settling): void {
  element?.scrollIntoView({ block: 'start' });
  if (element && frames > 0) requestAnimationFrame(() => scrollToTop(element, frames - 1));
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  // The text's scroller, not the element's: a table has its own, for its width.
  const scroller = getScrollParent(element.closest<HTMLElement>('.stet-text') ?? element, false);
  const isPage = scroller === document.body || scroller === document.documentElement;
  const frame = isPage ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  return top >= frame.top && bottom <= frame.bottom;
}
