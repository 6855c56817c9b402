import { replaceEqualDeep } from '@tanstack/react-query';
import type { RecordStore } from '../../editor/api';

/** Ids asked for within one task go in one request. */
type Load<T> = (ids: string[]) => Promise<T[]>;

/**
 * The library records that one article shows, by id. `get` answers at once with what is known and asks for
 * the rest; listeners hear when an answer came.
 */
export class RecordCache<T extends { id: string }> implements RecordStore<T> {
  readonly #known = new Map<string, T | null>();
  readonly #listeners = new Set<() => void>();
  /** Asked for and not yet answered. */
  readonly #asked = new Set<string>();
  #wanted: string[] = [];
  #version = 0;

  constructor(
    private readonly load: Load<T>,
    private readonly onGone: (id: string) => void = () => {},
  ) {}

  /** Grows with each answer: for `useSyncExternalStore`. */
  readonly version = (): number => this.#version;

  get(id: string): T | null | undefined {
    if (!this.#known.has(id)) this.#want(id);
    return this.#known.get(id);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Records changed: what is known is asked for again; until then it stays as it was. */
  async refresh(): Promise<void> {
    if (this.#known.size > 0) await this.#fetch([...this.#known.keys()]);
  }

  /** The same records in another shape, mapped once a record. */
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
      // A record that could not be read stays unknown and is asked for again when it is next shown.
    } finally {
      for (const id of ids) this.#asked.delete(id);
    }
  }

  /** Whether it is another than before; one that reads the same stays the same object, and nothing is drawn anew. */
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
