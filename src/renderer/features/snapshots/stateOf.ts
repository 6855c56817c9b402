import type { SnapshotInfo } from '../../../core/model/snapshot';
import { t } from './messages';

const instant = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

/** What is saved of a page, in one line; `sha` is its SHA-256 or the beginning of it. */
export const stateOf = ({ takenAt, length }: SnapshotInfo, sha: string): string =>
  t('page.state', { date: instant.format(new Date(takenAt)), length, sha });
