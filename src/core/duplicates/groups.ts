/** With how many entries of an identity each is compared, so that many of one name take no quadratic time. */
const compared = 50;

/**
 * Groups of two or more entries that share an identity, each in the given order; with `mayBeSame`, a group is joined
 * only through a pair that may be the same.
 */
export function findDuplicates<T>(
  entries: T[],
  identitiesOf: (entry: T) => string[],
  mayBeSame: (a: T, b: T) => boolean = () => true,
): T[][] {
  // Disjoint sets: one entry may join two groups.
  const parents = entries.map((_entry, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const allWith = new Map<string, { entry: T; index: number }[]>();
  for (const [index, entry] of entries.entries()) {
    for (const identity of identitiesOf(entry)) {
      const others = allWith.get(identity) ?? [];
      const alike = others.find((other) => mayBeSame(other.entry, entry));
      if (alike) parents[rootOf(index)] = rootOf(alike.index);
      // Of those that may be the same, one stands for all.
      else if (others.length < compared) allWith.set(identity, [...others, { entry, index }]);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, entry] of entries.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(entry);
    else groups.set(root, [entry]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
