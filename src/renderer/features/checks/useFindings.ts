import { useQuery } from '@tanstack/react-query';
import type { Finding } from '../../../core/model/check';
import { findingsOf, useFollowedFindings } from '../../session/findings';

interface Checked {
  /** Null until the article has been checked. */
  findings: Finding[] | null;
  error: string | null;
  refresh(): Promise<unknown>;
}

/** The findings of an article, checked again when it or a record has changed and the user rests. */
export function useFindings(id: string): Checked {
  useFollowedFindings();
  const { data, error, refetch } = useQuery(findingsOf(id));
  return {
    findings: error === null ? (data ?? null) : null,
    error: error?.message ?? null,
    refresh: () => refetch(),
  };
}
