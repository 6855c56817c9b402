import type { RelatedPost } from '../../../core/model/relatedPost';

/** The list with the entry at `from` moved to `to`; an index outside the list changes nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Identifies an attached post: a target or address can be attached once only. */
export const relatedKey = ({ kind, targetId, url }: RelatedPost): string => `${kind}:${targetId ?? url}`;
