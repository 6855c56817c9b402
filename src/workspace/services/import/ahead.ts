/**
 * Each item with the result of its work, in their order. The work of the next `count` items has begun by then, so that
 * whoever does it never waits for the caller. A result that fails does so where it is awaited.
 */
export function* ahead<Item, Result>(
  items: readonly Item[],
  count: number,
  begin: (item: Item) => Promise<Result>,
): Generator<{ item: Item; result: Promise<Result> }> {
  const begun: { item: Item; result: Promise<Result> }[] = [];
  for (const item of items) {
    const result = begin(item);
    // The caller may stop before it gets here.
    result.catch(() => undefined);
    begun.push({ item, result });
    if (begun.length > count) yield* begun.splice(0, 1);
  }
  yield* begun;
}
