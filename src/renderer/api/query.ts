import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { Channel, EventPayload, Input, Output } from '../../ipc/contract';
import { call, onEvent } from './client';

export const queryClient = new QueryClient({
  defaultOptions: {
    // Main says what changed; nothing else makes an answer stale, and a local database needs no second try.
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

type Topic = EventPayload<'changed'>['topics'][number];

/** The group of a channel is the topic its answers belong to, except for these. */
const extraTopics: Partial<Record<string, Topic[]>> = {
  articles: ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive'],
  citations: ['settings', 'sources'],
  revisions: ['articles'],
  search: ['articles', 'quotes', 'sources', 'archive'],
  quotes: ['quotes', 'speakers', 'sources', 'articles'],
  sources: ['sources', 'articles', 'quotes'],
  snapshots: ['sources'],
  speakers: ['speakers', 'quotes', 'articles'],
  snippets: ['snippets', 'articles'],
};

export const keyOf = <C extends Channel>(channel: C, input: Input<C>) => [channel, input ?? null] as const;

/** Refetches what shows records of kinds that changed. */
export function followChanges(): () => void {
  return onEvent('changed', ({ topics }) => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [channel] }) => {
        const group = String(channel).split('.')[0] ?? '';
        return (extraTopics[group] ?? [group]).some((topic) => topics.some((changed) => changed === topic));
      },
    });
  });
}

interface CallOptions {
  enabled?: boolean;
  /** Shows the answer to the last input until the next one is there. */
  keepPrevious?: boolean;
}

export function useCall<C extends Channel>(channel: C, input: Input<C>, options: CallOptions = {}) {
  return useQuery<Output<C>>({
    queryKey: keyOf(channel, input),
    queryFn: () => call(channel, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
