import { useCall } from '../../api/query';
import { useReadOnly } from '../../shell/readOnly';
import { BackupPlace } from '../backups/BackupPlace';
import { CaptureKeyChoice } from '../capture/CaptureKeyChoice';

/** Settings that have a screen of their own too. */
export function BackupPlacePreference() {
  const { data } = useCall('backups.list', undefined);
  const isReadOnly = useReadOnly();
  return data ? <BackupPlace place={data.place} canMove={!isReadOnly} /> : null;
}

export const CapturePreference = () => <CaptureKeyChoice hideLabel />;
