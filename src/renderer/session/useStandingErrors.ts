import { useQueries } from '@tanstack/react-query';
import { isStanding } from '../../core/model/check';
import { findingsOf, useFollowedFindings } from './findings';

/** How many errors stand in each of these articles; one without errors, or not checked yet, is absent. */
export function useStandingErrors(ids: readonly string[]): ReadonlyMap<string, number> {
  useFollowedFindings();
  const results = useQueries({ queries: ids.map(findingsOf) });
  return new Map(
    ids.flatMap((id, at): [string, number][] => {
      const count = results[at]?.data?.filter(isStanding).length ?? 0;
      return count > 0 ? [[id, count]] : [];
    }),
  );
}
