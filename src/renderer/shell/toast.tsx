import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { t } from './messages';
import { Store, useStore } from './store';
import styles from './toast.module.css';

interface Toast {
  id: number;
  text: string;
  tone: 'ok' | 'bad';
  action?: ToastAction | undefined;
}

/** A button in the notice. */
interface ToastAction {
  label: string;
  run(): void;
}

const toasts = new Store<Toast[]>([]);
const shownFor = 6000;
let last = 0;

export function toast(text: string, tone: Toast['tone'] = 'ok', action?: ToastAction): void {
  last += 1;
  toasts.set([...toasts.get().slice(-2), { id: last, text, tone, action }]);
}

/** Shows the message of an error. */
export const toastError = (error: unknown): void =>
  toast(error instanceof Error ? error.message : String(error), 'bad');

const dismiss = (id: number) => toasts.set(toasts.get().filter((item) => item.id !== id));

export function ToastRegion() {
  return (
    <section aria-label={t('notices')} aria-live="polite" className={styles.toasts}>
      {useStore(toasts).map((item) => (
        <ToastCard key={item.id} item={item} />
      ))}
    </section>
  );
}

/** A success disappears by itself; an error stays until it is dismissed. */
function ToastCard({ item }: { item: Toast }) {
  useEffect(() => {
    if (item.tone === 'bad') return;
    const timer = setTimeout(() => dismiss(item.id), shownFor);
    return () => clearTimeout(timer);
  }, [item]);
  const Icon = item.tone === 'ok' ? IconCheck : IconAlertTriangle;
  return (
    <div className={styles.toast} data-tone={item.tone}>
      <Icon size={18} aria-hidden />
      <p>{item.text}</p>
      {item.action && (
        <Button
          size="small"
          onPress={() => {
            item.action?.run();
            dismiss(item.id);
          }}
        >
          {item.action.label}
        </Button>
      )}
      <IconButton label={t('dismiss')} icon={IconX} onPress={() => dismiss(item.id)} />
    </div>
  );
}
