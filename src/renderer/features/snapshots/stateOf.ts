import type { SnapshotInfo } from '../../../core/model/snapshot';
import { moment } from '../../ui/when';
import { t } from './messages';

/** What is saved of a page, in one line; `sha` is its SHA-256 or the beginning of it. */
export const stateOf = ({ takenAt, length }: SnapshotInfo, sha: string): string =>
  t('page.state', { date: moment(takenAt), length, sha });
