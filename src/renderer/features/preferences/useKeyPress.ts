import { useEffect, useRef } from 'react';
import { acceleratorOf } from '../../../core/keys/accelerator';
import { isMac } from '../../shell/keyLabel';
import { takeKeyPresses } from '../../shell/keyPresses';

const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/**
 * While it waits, the next key press is told instead of done: as an accelerator, or null when no command may have it.
 * Escape and Tab end the waiting; Tab then moves the focus.
 */
export function useKeyPress(
  isWaiting: boolean,
  onPress: (accelerator: string | null) => void,
  onEnd: () => void,
): void {
  const latest = useRef({ onPress, onEnd });
  latest.current = { onPress, onEnd };
  useEffect(() => {
    if (!isWaiting) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab' && !event.ctrlKey) return latest.current.onEnd();
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') return latest.current.onEnd();
      if (!modifiers.includes(event.key)) latest.current.onPress(acceleratorOf(event, isMac));
    };
    return takeKeyPresses(onKey);
  }, [isWaiting]);
}
