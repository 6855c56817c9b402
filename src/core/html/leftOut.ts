/** Counts the elements of a page that are left out, for a note to the user. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  /** `what`: a noun in the singular; an empty one is not reported. */
  add(what: string): void {
    if (what !== '') this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  notes(): string[] {
    const parts = [...this.#counts].map(([what, count]) => (count === 1 ? what : `${what} (${count} times)`));
    return parts.length === 0 ? [] : [`Left out: ${parts.join(', ')}.`];
  }
}
