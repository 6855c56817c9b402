import { useSyncExternalStore } from 'react';
import type { Store } from '../shell/store';

/** One field of a store: the component renders again only when that field changes. */
export const useField = <T, K extends keyof T>(store: Store<T>, field: K): T[K] =>
  useSyncExternalStore(store.subscribe, () => store.get()[field]);

export const update = <T>(store: Store<T>, change: Partial<T>): void =>
  store.set({ ...store.get(), ...change });
