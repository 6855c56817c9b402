import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 1099px)');
const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Below 1,100 pixels the inspector lies over the text as a drawer. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
