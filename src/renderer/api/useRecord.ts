import type { Source } from '../../core/model/source';
import { useCall } from './query';

/** One record by id; null while it is loading or where there is none. */
export function useRecord(kind: 'sources', id: string | null): Source | null {
  const found = useCall(`${kind}.getMany`, { ids: id ? [id] : [] }, { enabled: id !== null });
  return id === null ? null : (found.data?.[0] ?? null);
}
