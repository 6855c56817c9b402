import type { SnapshotInfo } from '../../../core/model/snapshot';

const instant = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });
const count = new Intl.NumberFormat();

/** What is kept, in one line; of the proof its beginning, or all. */
export const stateOf = ({ takenAt, length }: SnapshotInfo, proof: string): string =>
  `Saved ${instant.format(new Date(takenAt))} · ${count.format(length)} characters · SHA-256 ${proof}`;
