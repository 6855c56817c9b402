import type { Output } from '../../../ipc/contract';
import { t } from './messages';

type Restored = Output<'workspace.restoreBackup'>;

/** What a notice says of a restore: first what it could not bring back. */
export function restoredWords({ isKept, lost }: Restored): string {
  if (lost.length > 0) return t('restored.lost', { count: lost.length });
  return t(isKept ? 'restored' : 'restored.aside');
}

export const isRestoredBad = ({ lost }: Restored): boolean => lost.length > 0;
