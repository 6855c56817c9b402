import { IconAlertTriangle, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { type ComponentProps, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { useCommand } from './commands';
import { setFacts } from './context';
import { t } from './messages';
import { type Notice, notices } from './toast';
import styles from './toast.module.css';

type Queued = ComponentProps<typeof AriaToast<Notice>>['toast'];

/** The notices on the screen. They can be reached while a dialog is open, and stay while the pointer or the focus is on them. */
export function ToastRegion() {
  useOwnF6();
  useNoticeCommand();
  return (
    <AriaToastRegion queue={notices} aria-label={t('notices')} className={styles['toasts'] ?? ''}>
      {({ toast }) => <Toast toast={toast} />}
    </AriaToastRegion>
  );
}

const icons = { ok: IconCheck, bad: IconAlertTriangle, busy: IconClock };

function Toast({ toast }: { toast: Queued }) {
  const { text, tone, action } = toast.content;
  const Icon = icons[tone];
  const content = useRoom();
  const act = () => {
    action?.run();
    notices.close(toast.key);
  };
  return (
    <AriaToast toast={toast} className={styles['toast'] ?? ''} data-tone={tone}>
      <Icon size={18} aria-hidden />
      <div ref={content} className={styles['content']}>
        {/* Only trouble interrupts what a screen reader is reading. */}
        <ToastContent className={styles['text'] ?? ''} role={tone === 'bad' ? 'alert' : 'status'}>
          {text}
        </ToastContent>
        {action && (
          <Button size="small" onPress={act}>
            {action.label}
          </Button>
        )}
      </div>
      <IconButton slot="close" label={t('dismiss')} icon={IconX} />
    </AriaToast>
  );
}

/** React Aria moves between landmarks by F6 while a notice is shown; here F6 goes to the text. */
function useOwnF6(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.key === 'F6') event.stopPropagation();
    };
    window.addEventListener('keydown', keep, true);
    return () => window.removeEventListener('keydown', keep, true);
  }, []);
}

let shown = 0;

/** Dialogs, and what stands at the lower edge of a small window, keep clear of the height that notices take. */
function useRoom(): RefObject<HTMLDivElement | null> {
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const region = notice.current?.closest(`.${styles['toasts']}`);
    if (!region) return;
    const { style } = document.documentElement;
    const measure = () =>
      style.setProperty('--notices', `${Math.ceil(region.getBoundingClientRect().height) + 16}px`);
    const watcher = new ResizeObserver(measure);
    watcher.observe(region);
    shown += 1;
    setFacts('notices', ['notice']);
    return () => {
      watcher.disconnect();
      setTimeout(() => forgetFocus(region));
      shown -= 1;
      if (shown > 0) return;
      style.removeProperty('--notices');
      setFacts('notices', []);
    };
  }, []);
  return notice;
}

/**
 * A notice that goes with the focus on it fires no event of losing it, so React Aria took the keys out of a form to another
 * notice when the next one went.
 */
function forgetFocus(region: Element): void {
  if (region.contains(document.activeElement)) return;
  region.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** By key a notice is reached at its button, or at the one that dismisses it. */
function useNoticeCommand(): void {
  useCommand('go.notice', () =>
    document.querySelector<HTMLElement>(`.${styles['toast']} :is(button)`)?.focus(),
  );
}
