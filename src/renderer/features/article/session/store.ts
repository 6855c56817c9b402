import { useSyncExternalStore } from 'react';

/** A value that components follow: the session lives longer than any one of them. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  update(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T) => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set({ ...value, ...change }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** One field of a store: a component is drawn anew only when that field changes. */
export const useField = <T, K extends keyof T>(store: Store<T>, field: K): T[K] =>
  useSyncExternalStore(store.subscribe, () => store.get()[field]);
