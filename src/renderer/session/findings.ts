import { queryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api/client';
import { onStaleAtRest, queryClient } from '../api/query';

const kind = 'findings';

/**
 * The findings of an article, asked for once for all who show them. What changes while nobody looks is not noticed, so
 * they are dropped then.
 */
export const findingsOf = (id: string) =>
  queryOptions({ queryKey: [kind, id], queryFn: () => call('checks.of', { id }), gcTime: 0 });

let followers = 0;
let stop = () => {};

/**
 * Has the articles that are shown checked again when one of them or a record has changed and the user rests: once for
 * all who follow, and from the beginning if a check is running, which may have read what was there before the change.
 */
export function useFollowedFindings(): void {
  useEffect(() => {
    if (followers++ === 0)
      stop = onStaleAtRest(['checks.of'], () => void queryClient.invalidateQueries({ queryKey: [kind] }));
    return () => {
      if (--followers === 0) stop();
    };
  }, []);
}
