import { IconAlertTriangle, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { type ComponentProps, useEffect } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { t } from './messages';
import { type Notice, notices } from './toast';
import styles from './toast.module.css';

type Queued = ComponentProps<typeof AriaToast<Notice>>['toast'];

/** The notices on the screen. They can be reached while a dialog is open, and stay while the pointer or the focus is on them. */
export function ToastRegion() {
  useOwnF6();
  useRoom();
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
  const act = () => {
    action?.run();
    notices.close(toast.key);
  };
  return (
    <AriaToast toast={toast} className={styles['toast'] ?? ''} data-tone={tone}>
      <Icon size={18} aria-hidden />
      <div className={styles['content']}>
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

/** Dialogs, and what stands at the lower edge of a small window, keep clear of the height that notices take. */
function useRoom(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const watcher = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      style.setProperty('--notices', `${Math.ceil(height) + 16}px`);
    });
    const stop = notices.subscribe(() => {
      // The region is there after React has drawn the first notice, and gone after the last.
      requestAnimationFrame(() => {
        watcher.disconnect();
        const region = document.querySelector(`.${styles['toasts']}`);
        if (region) watcher.observe(region);
        else style.removeProperty('--notices');
      });
    });
    return () => {
      stop();
      watcher.disconnect();
    };
  }, []);
}
