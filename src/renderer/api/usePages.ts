import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Channel, Input, Output } from '../../ipc/contract';
import { call } from './client';
import { keyOf, useCall } from './query';

type PagedChannel = {
  [C in Channel]: Output<C> extends { items: unknown[]; total: number } ? C : never;
}[Channel];
type Item<C extends PagedChannel> = Output<C> extends { items: (infer T)[] } ? T : never;

const pageSize = 100;
/** Rows beyond those in view whose page is loaded already: some thirty turns of a wheel. */
const ahead = 60;

/** A list of any length by pages: the first one at once, the others before they scroll into view. */
export function usePages<C extends PagedChannel>(channel: C, filter: Input<C>) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const inputOf = (page: number): Input<C> => ({ ...filter, limit: pageSize, offset: page * pageSize });
  const head = useCall(channel, inputOf(0), { keepPrevious: true });
  const total = head.data?.total ?? 0;
  const firstPage = Math.max(1, Math.floor((range.first - ahead) / pageSize));
  const lastPage = Math.floor(Math.min(range.last + ahead, total - 1) / pageSize);
  const pages = Array.from(
    { length: Math.max(0, lastPage - firstPage + 1) },
    (_, index) => firstPage + index,
  );
  const others = useQueries({
    queries: pages.map((page) => ({
      queryKey: keyOf(channel, inputOf(page)),
      queryFn: () => call(channel, inputOf(page)),
    })),
  });

  const item = (index: number): Item<C> | undefined => {
    const page = Math.floor(index / pageSize);
    const output = page === 0 ? head.data : others[page - firstPage]?.data;
    // Every paged channel returns `{items, total}`; the mapped type above says so, but the compiler cannot see it.
    return (output as { items: Item<C>[] } | undefined)?.items[index % pageSize];
  };
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  return { total, item, onRange, isLoading: head.isLoading, error: head.error };
}
