import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import { newId } from '../../core/model/newId';
import type { Channel, Input, Output } from '../../ipc/contract';
import { call, onEvent } from './client';

export const queryClient = new QueryClient({
  defaultOptions: {
    // Main says what changed; nothing else makes data stale, and a local database needs no second try.
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

export const keyOf = <C extends Channel>(channel: C, input: Input<C>) => [channel, input ?? null] as const;

/** Calls the listener whenever the output of one of these channels may have changed. */
export const onStale = (channels: readonly Channel[], listener: () => void): (() => void) =>
  onEvent('changed', (changed) => {
    if (channels.some((channel) => changed.channels.includes(channel))) listener();
  });

/** Milliseconds: the text is saved once a second at most, and then its user has come to rest. */
const rest = 1_200;

/** As `onStale`, but once for all changes until the user rests. */
export function onStaleAtRest(channels: readonly Channel[], listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onStale(channels, () => {
    clearTimeout(timer);
    timer = setTimeout(listener, rest);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Refetches what is shown of channels whose output may have changed. */
export function followChanges(): () => void {
  return onEvent('changed', ({ channels }) => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [asked] }) => channels.some((channel) => channel === asked),
    });
  });
}

/** As `useCall`, for a question that main stops working on when the input has changed before the answer. */
export function useStoppable<C extends 'search.query' | 'search.meant'>(
  channel: C,
  input: Input<C>,
  options: CallOptions = {},
) {
  return useQuery<Output<C>>({
    queryKey: keyOf(channel, input),
    queryFn: ({ signal }) => {
      const job = newId();
      signal.addEventListener('abort', () => void call('jobs.cancel', { job }).catch(() => {}));
      return call(channel, { ...input, job });
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

interface CallOptions {
  enabled?: boolean;
  /** Shows the output for the last input until the next one is there. */
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
