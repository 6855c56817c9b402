import type { Output } from '../../../ipc/contract';
import { t } from './messages';

/** What a notice says of a new backup: first of all what keeps it from its place. */
export function madeWords({ articles, missing, problem }: Output<'backups.create'>): string {
  if (problem !== null) return problem;
  return missing.length > 0
    ? t('made.missing', { articles, count: missing.length })
    : t('made', { articles });
}
