import { useSyncExternalStore } from 'react';

/** A value shared by the whole window; components subscribe with `useStore`. */
export class Store<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(initial: T) {
    this.#value = initial;
  }

  get = (): T => this.#value;

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** Sets the list only if its items differ. */
export function setList<T>(store: Store<T[]> | Store<T[] | null>, next: T[]): void {
  const now = store.get();
  if (now?.length !== next.length || next.some((item, index) => item !== now[index])) store.set(next);
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** A fact about the value: the component is drawn again only when that fact changes, not with each save of the text. */
export const useFact = <T, F extends string | number | boolean>(
  store: Store<T>,
  factOf: (value: T) => F,
): F => useSyncExternalStore(store.subscribe, () => factOf(store.get()));
