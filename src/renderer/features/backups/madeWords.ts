import type { Output } from '../../../ipc/contract';
import { t } from './messages';

type Made = Output<'backups.create'>;

/** What a notice says of a new backup: first of all what keeps it from its place. */
export function madeWords({ articles, missing, problem }: Made): string {
  if (problem !== null) return problem;
  return missing.length > 0
    ? t('made.missing', { articles, count: missing.length })
    : t('made', { articles });
}

export const isMadeBad = ({ missing, problem }: Made): boolean => problem !== null || missing.length > 0;
