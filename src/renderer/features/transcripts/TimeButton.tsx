import { IconPlayerPlay } from '@tabler/icons-react';
import { readTime, writeTime } from '../../../core/transcripts/time';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { t } from './messages';
import { showTranscript } from './shownTranscript';

/** Opens the transcript of a source at a time in milliseconds. */
export function TimeButton({ sourceId, time }: { sourceId: string; time: number }) {
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

/** The same for the locator of a quote; empty when that is no time or the source has no transcript. */
export function LocatorButton({ sourceId, locator }: { sourceId: string; locator: string }) {
  const time = readTime(locator.trim());
  const info = useCall('transcripts.info', { id: sourceId }, { enabled: time !== null }).data;
  return info && time !== null && <TimeButton sourceId={sourceId} time={time} />;
}
