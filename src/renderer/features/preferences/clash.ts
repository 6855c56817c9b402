import { canonical } from '../../../core/keys/accelerator';
import type { CommandId } from '../../../ipc/commands';
import { type Clash, clashOf } from '../../../ipc/keys';
import { useCall } from '../../api/query';
import { useKeys } from '../../shell/preferences';
import { t } from './messages';

export type { Clash };

/** What a key does already: in this window, or in every program. */
export function useClash(): (id: CommandId, key: string) => Clash | null {
  const keys = useKeys();
  const captureKey = useCall('capture.key', undefined).data?.key ?? null;
  return (id, key) =>
    captureKey !== null && canonical(captureKey) === key
      ? { title: t('captureKey'), id: null }
      : clashOf(keys, id, key);
}
