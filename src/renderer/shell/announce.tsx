import { Store, useStore } from './store';

const message = new Store('');

/** Says it to a screen reader; the same words twice are said twice. */
export function announce(text: string): void {
  message.set(message.get() === text ? `${text}\u00a0` : text);
}

export function LiveRegion() {
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {useStore(message)}
    </div>
  );
}
