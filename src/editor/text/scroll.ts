/** Frames until the blocks around a far target are drawn at their true heights. */
const settling = 5;

/**
 * Scrolls an element to the middle of the window, unless it is in view as it is. Blocks that were never
 * drawn have an estimated height, so the place is looked up again while those around it are drawn.
 */
export function scrollIntoView(element: Element | null, frames = settling): void {
  if (element === null) return;
  const box = element.getBoundingClientRect();
  if (box.top < 0 || box.bottom > window.innerHeight) element.scrollIntoView({ block: 'center' });
  if (frames > 0) requestAnimationFrame(() => scrollIntoView(element, frames - 1));
}
