import { useEffect, useRef } from 'react';

/** Whether the user has typed into a field or the text since `forget` was called. */
export function useKeysPressed(): { forget(): void; pressed(): boolean } {
  const typed = useRef(false);
  useEffect(() => {
    const onInput = () => {
      typed.current = true;
    };
    window.addEventListener('beforeinput', onInput, true);
    return () => window.removeEventListener('beforeinput', onInput, true);
  }, []);
  return {
    forget: () => {
      typed.current = false;
    },
    pressed: () => typed.current,
  };
}
