import { IconPlayerPlay } from '@tabler/icons-react';
import { writeTime } from '../../../core/transcripts/time';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { t } from './messages';
import { showTranscript } from './shownTranscript';

interface Props {
  sourceId: string;
  /** Milliseconds; null: no time is known. */
  time: number | null;
}

/** Opens the transcript of a source at a time, where its recording plays; empty if the source has none. */
export function TimeButton({ sourceId, time }: Props) {
  const info = useCall('transcripts.info', { id: sourceId }, { enabled: time !== null }).data;
  if (!info || time === null) return null;
  return (
    <Button
      size="small"
      icon={IconPlayerPlay}
      aria-label={t('goTo', { time: writeTime(time) })}
      onPress={() => showTranscript(sourceId, time)}
    >
      {writeTime(time)}
    </Button>
  );
}
