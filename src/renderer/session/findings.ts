import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api/client';
import { onStaleAtRest } from '../api/query';

const kind = 'findings';

/**
 * The findings of an article, asked for once for all who show them. What changes while nobody looks is not noticed, so
 * they are dropped then.
 */
export const findingsOf = (id: string) =>
  queryOptions({ queryKey: [kind, id], queryFn: () => call('checks.of', { id }), gcTime: 0 });

/** Has the articles that are shown checked again when one of them or a record has changed and the user rests. */
export function useFollowedFindings(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      onStaleAtRest(['checks.of'], () => {
        // Several followers come at once; one question is enough.
        void client.invalidateQueries({ queryKey: [kind] }, { cancelRefetch: false });
      }),
    [client],
  );
}
