import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isStanding } from '../../core/model/check';
import { call } from '../api/client';
import { onStaleAtRest } from '../api/query';

const kind = 'standing-errors';

/** How many errors stand in each of these articles; one without errors, or not checked yet, is absent. */
export function useStandingErrors(ids: readonly string[]): ReadonlyMap<string, number> {
  const client = useQueryClient();
  useEffect(
    () => onStaleAtRest(['checks.of'], () => void client.invalidateQueries({ queryKey: [kind] })),
    [client],
  );
  const results = useQueries({
    queries: ids.map((id) => ({
      queryKey: [kind, id],
      queryFn: async () => (await call('checks.of', { id })).filter(isStanding).length,
      // What changed while nobody looked was not noticed.
      staleTime: 0,
    })),
  });
  return new Map(
    ids.flatMap((id, at): [string, number][] => {
      const count = results[at]?.data ?? 0;
      return count > 0 ? [[id, count]] : [];
    }),
  );
}
