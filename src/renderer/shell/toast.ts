import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface Notice {
  text: string;
  /** `busy`: what it tells of still runs. */
  tone: 'ok' | 'bad' | 'busy';
  action?: NoticeAction | undefined;
}

/** A button in the notice. */
interface NoticeAction {
  label: string;
  run(): void;
}

export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });
const shownFor = 6000;

/** Shows a notice. A success disappears by itself; an error stays until it is dismissed. */
export function toast(text: string, tone: 'ok' | 'bad' = 'ok', action?: NoticeAction): void {
  notices.add({ text, tone, action }, tone === 'ok' ? { timeout: shownFor } : {});
}

/** Shows that something runs until the user, or what is returned, closes the notice. */
export function toastWhileBusy(text: string, action: NoticeAction): () => void {
  const key = notices.add({ text, tone: 'busy', action });
  return () => notices.close(key);
}

/** Shows the message of an error. */
export const toastError = (error: unknown): void =>
  toast(error instanceof Error ? error.message : String(error), 'bad');
