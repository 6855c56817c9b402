import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isStanding } from '../../core/model/check';
import { call } from '../api/client';
import { onStale } from '../api/query';

/** Milliseconds: an article is checked again when the user rests. */
const pause = 1_200;
const kind = 'standing-errors';

/** How many errors stand in each of these articles; one without errors, or not checked yet, is absent. */
export function useStandingErrors(ids: readonly string[]): ReadonlyMap<string, number> {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onStale(['checks.of'], () => {
      clearTimeout(timer);
      timer = setTimeout(() => void client.invalidateQueries({ queryKey: [kind] }), pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
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
