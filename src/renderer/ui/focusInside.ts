import { useEffect } from 'react';

/**
 * Brings the keys back to a dialog whose focused control was disabled or went: the browser gives them to the page then,
 * where neither Tab nor Escape reaches the dialog.
 */
export function useFocusInside(dialog: HTMLElement | null): void {
  useEffect(() => {
    if (dialog === null) return;
    let frame = 0;
    const bringBack = () => {
      if (document.activeElement === document.body && isInFront(dialog))
        dialog.focus({ preventScroll: true });
    };
    // The browser moves the focus after the first frame.
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(bringBack);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(dialog, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [dialog]);
}

const isInFront = (dialog: HTMLElement): boolean =>
  [...document.querySelectorAll('[data-overlay]')].at(-1)?.contains(dialog) ?? false;
