interface Ranked {
  kind: string;
  score: number;
}

/** Posts whose scores are this part of the list’s span apart, or less, are of equal rank. */
const near = 0.05;

/** A list with the best first, in which articles come before archive posts of equal rank. */
export function ownFirst<T extends Ranked>(list: readonly T[]): T[] {
  const width = ((list[0]?.score ?? 0) - (list.at(-1)?.score ?? 0)) * near;
  const groups: T[][] = [];
  for (const post of list) {
    const group = groups.at(-1);
    if (group?.[0] && group[0].score - post.score <= width) group.push(post);
    else groups.push([post]);
  }
  return groups.flatMap((group) => [
    ...group.filter(({ kind }) => kind !== 'archive'),
    ...group.filter(({ kind }) => kind === 'archive'),
  ]);
}
