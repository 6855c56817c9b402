import { replaceEqualDeep } from '@tanstack/react-query';
import type { RecordStore } from '../../editor/api';

/** Ids requested within one task are loaded in one request. */
type Load<T> = (ids: string[]) => Promise<T[]>;

/**
 * The records that one article shows, by id. `get` returns at once what is loaded, and loads the rest; listeners are
 * called when it arrives.
 */
export class RecordCache<T extends { id: string }> implements RecordStore<T> {
  readonly #known = new Map<string, T | null>();
  readonly #listeners = new Set<() => void>();
  /** Requested and not yet loaded. */
  readonly #asked = new Set<string>();
  #wanted: string[] = [];
  #version = 0;

  constructor(
    private readonly load: Load<T>,
    private readonly onGone: (id: string) => void = () => {},
  ) {}

  /** Increases with each change, for `useSyncExternalStore`. */
  readonly version = (): number => this.#version;

  get(id: string): T | null | undefined {
    if (!this.#known.has(id)) this.#want(id);
    return this.#known.get(id);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Loads all known records again; until then they stay as they were. */
  async refresh(): Promise<void> {
    if (this.#known.size > 0) await this.#fetch([...this.#known.keys()]);
  }

  /** The same records in another shape; each record is mapped once. */
  view<V>(map: (record: T) => V): RecordStore<V> {
    const mapped = new WeakMap<T, { value: V }>();
    return {
      get: (id) => {
        const record = this.get(id);
        if (!record) return record;
        const entry = mapped.get(record) ?? { value: map(record) };
        mapped.set(record, entry);
        return entry.value;
      },
      subscribe: this.subscribe,
    };
  }

  #want(id: string): void {
    if (this.#asked.has(id)) return;
    this.#asked.add(id);
    if (this.#wanted.length === 0) queueMicrotask(() => void this.#fetchWanted());
    this.#wanted.push(id);
  }

  async #fetchWanted(): Promise<void> {
    const ids = this.#wanted;
    this.#wanted = [];
    try {
      await this.#fetch(ids);
    } catch {
      // A record that could not be read stays unknown and is requested again when it is next shown.
    } finally {
      for (const id of ids) this.#asked.delete(id);
    }
  }

  /** Returns whether the record changed; an equal record stays the same object, so nothing is rendered again. */
  #keep(id: string, record: T | null): boolean {
    const before = this.#known.get(id);
    const kept = replaceEqualDeep(before, record);
    if (kept === before) return false;
    this.#known.set(id, kept);
    return true;
  }

  async #fetch(ids: string[]): Promise<void> {
    const found = new Map((await this.load(ids)).map((record) => [record.id, record]));
    const gone = ids.filter((id) => this.#known.get(id) && !found.has(id));
    const changed = ids.filter((id) => this.#keep(id, found.get(id) ?? null));
    if (changed.length === 0) return;
    this.#version += 1;
    for (const listener of [...this.#listeners]) listener();
    for (const id of gone) this.onGone(id);
  }
}
