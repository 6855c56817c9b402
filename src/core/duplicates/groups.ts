/** Groups of two or more entries that share an identity, each in the given order. */
export function findDuplicates<T>(entries: T[], identitiesOf: (entry: T) => string[]): T[][] {
  // Disjoint sets: one entry may join two groups.
  const parents = entries.map((_entry, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    for (const identity of identitiesOf(entry)) {
      const first = firstWith.get(identity);
      if (first === undefined) firstWith.set(identity, index);
      else parents[rootOf(index)] = rootOf(first);
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
