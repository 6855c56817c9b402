/** Counts what of a page does not become text, to be told in the end: nothing is skipped in silence. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  /** `what`: a noun in the singular; an empty one is not told. */
  add(what: string): void {
    if (what !== '') this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  notes(): string[] {
    const parts = [...this.#counts].map(([what, count]) => (count === 1 ? what : `${what} (${count} times)`));
    return parts.length === 0 ? [] : [`Left out: ${parts.join(', ')}.`];
  }
}
