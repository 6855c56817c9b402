import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface Notice {
  text: string;
  tone: 'ok' | 'bad';
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
export function toast(text: string, tone: Notice['tone'] = 'ok', action?: NoticeAction): void {
  notices.add({ text, tone, action }, tone === 'ok' ? { timeout: shownFor } : {});
}

/** Shows the message of an error. */
export const toastError = (error: unknown): void =>
  toast(error instanceof Error ? error.message : String(error), 'bad');
