import { useEffect, useId, useRef, useState } from 'react';
import { useFloating } from '../../../editor/popover/useFloating';
import { keyLabel } from '../../shell/keyLabel';
import { showInspector } from '../../shell/layout';
import { useKeys } from '../../shell/preferences';
import { Button } from '../../ui/Button';
import { t } from './messages';
import styles from './Tour.module.css';

const steps = [
  { id: 'places', at: '[data-tour=places]', placement: 'right-start' },
  { id: 'text', at: '.stet-editor', placement: 'top-start' },
  { id: 'quotations', at: '#inspector', placement: 'left-start' },
  { id: 'inspector', at: '#inspector [role=tablist]', placement: 'left-start' },
  { id: 'export', at: '[data-tour=export]', placement: 'bottom-end' },
] as const;

/** Five cards beside what they are about. The window can be used meanwhile; Escape leaves. */
export function Tour({ onClose }: { onClose(): void }) {
  const [at, setAt] = useState(0);
  const step = steps[at] ?? steps[0];
  const card = useRef<HTMLDivElement>(null);
  const anchor = useAnchor(step.at);
  const heading = useId();
  const text = useId();
  const key = useKeys()['view.palette'];
  const before = useRef(document.activeElement);
  useFloating(card, anchor, { placement: step.placement, gap: 12 });
  useEffect(() => {
    // In the middle, where the style sheet puts it.
    if (anchor === null) card.current?.removeAttribute('style');
  }, [anchor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step
  useEffect(() => card.current?.focus(), [at]);
  const leave = () => {
    onClose();
    const { current } = before;
    if (current instanceof HTMLElement) current.focus();
  };
  const isLast = at === steps.length - 1;
  return (
    <div
      ref={card}
      role="dialog"
      aria-labelledby={heading}
      aria-describedby={text}
      tabIndex={-1}
      className={styles.card}
      data-centred={anchor === null || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <p className={styles.step}>{t('tour.step', { at: at + 1, total: steps.length })}</p>
      <h2 id={heading}>{t(`tour.${step.id}`)}</h2>
      <p id={text}>{t(`tour.${step.id}.text`, { key: key === null ? '' : keyLabel(key) })}</p>
      <div className={styles.actions}>
        {!isLast && (
          <Button size="small" onPress={leave}>
            {t('tour.leave')}
          </Button>
        )}
        <span className={styles.gap} />
        {at > 0 && (
          <Button size="small" onPress={() => setAt(at - 1)}>
            {t('tour.back')}
          </Button>
        )}
        <Button size="small" tone="primary" onPress={isLast ? leave : () => setAt(at + 1)}>
          {isLast ? t('tour.end') : t('tour.next')}
        </Button>
      </div>
    </div>
  );
}

/** What a step is about, marked while it is; null while it is not there. */
function useAnchor(selector: string): Element | null {
  const [anchor, setAnchor] = useState<Element | null>(null);
  useEffect(() => {
    if (selector.startsWith('#inspector')) showInspector();
    let marked: Element | null = null;
    const look = () => {
      const found = document.querySelector(selector);
      if (found === marked) return;
      marked?.removeAttribute('data-toured');
      found?.setAttribute('data-toured', '');
      marked = found;
      setAnchor(found);
    };
    look();
    const watching = setInterval(look, 200);
    return () => {
      clearInterval(watching);
      marked?.removeAttribute('data-toured');
    };
  }, [selector]);
  return anchor;
}
