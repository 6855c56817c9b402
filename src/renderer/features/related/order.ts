import type { RelatedPost } from '../../../core/model/relatedPost';

/** The list with the entry at `from` standing at `to`; an index beyond the ends changes nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Names an attached post in a list: one target or address is attached once. */
export const relatedKey = ({ kind, targetId, url }: RelatedPost): string => `${kind}:${targetId ?? url}`;
