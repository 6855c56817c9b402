/** Adds to the end of a list one by one: `push(...more)` throws when `more` is longer than the stack. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item);
}
