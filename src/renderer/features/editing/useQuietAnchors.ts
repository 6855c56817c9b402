import { useEffect } from 'react';
import { popupAnchor } from './PopupMenu';

/**
 * Lexical makes the element that a menu stands in a list box with a name of its own, also while it is empty: a screen
 * reader would find one for each menu, and a list box in a list box.
 */
export function useQuietAnchors(): void {
  useEffect(() => {
    const quiet = () => {
      for (const anchor of document.querySelectorAll(`.${popupAnchor}[role=listbox]`)) {
        anchor.setAttribute('role', 'presentation');
        anchor.removeAttribute('aria-label');
        // It is named again whenever the menu is placed.
        observer.observe(anchor, { attributeFilter: ['role'] });
      }
    };
    const observer = new MutationObserver(quiet);
    // Only what is added to the page itself, not each letter of the text.
    observer.observe(document.body, { childList: true });
    quiet();
    return () => observer.disconnect();
  }, []);
}
