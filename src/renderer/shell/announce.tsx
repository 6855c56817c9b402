import { VisuallyHidden } from '../ui/VisuallyHidden';
import { Store, useStore } from './store';

const message = new Store('');

/** Has a screen reader say the text; the same text twice in a row is said twice. */
export function announce(text: string): void {
  message.set(message.get() === text ? `${text}\u00a0` : text);
}

export function LiveRegion() {
  return (
    <div role="status" aria-live="polite">
      <VisuallyHidden>{useStore(message)}</VisuallyHidden>
    </div>
  );
}
