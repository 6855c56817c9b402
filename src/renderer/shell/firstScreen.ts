import { Store, useStore } from './store';

/** Until the text can be written in, or the list of a place is there, nothing is loaded that is not part of it. */
const isShown = new Store(false);

export const useFirstScreenShown = (): boolean => useStore(isShown);

/** A window that is not drawn has no frames. */
const longestFrame = 200;

/** The first screen is in the page: what comes after it begins when it has been drawn. */
export function firstScreenShown(): void {
  if (isShown.get()) return;
  const afterFrame = () => setTimeout(() => isShown.set(true));
  requestAnimationFrame(afterFrame);
  setTimeout(afterFrame, longestFrame);
}
