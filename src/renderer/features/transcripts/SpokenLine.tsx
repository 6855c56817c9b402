import type { ReactNode } from 'react';
import { writeTime } from '../../../core/transcripts/time';
import { useCall } from '../../api/query';
import { Badge } from '../../ui/Badge';
import { t } from './messages';

interface Props {
  sourceId: string;
  /** The record's words. */
  quoted: string;
}

/** Whether the words of a quote are said in the transcript of its source, and when; empty if it has none. */
export function SpokenLine({ sourceId, quoted }: Props) {
  const info = useCall('transcripts.info', { id: sourceId }).data;
  const { data: spoken } = useCall(
    'transcripts.find',
    { id: sourceId, words: quoted },
    { enabled: Boolean(info) && quoted !== '', keepPrevious: true },
  );
  if (!info || spoken === undefined || quoted === '') return null;
  const state = (
    <Badge key="state" tone={spoken ? 'ok' : 'bad'}>
      {spoken ? t('said.yes', { time: writeTime(spoken.start) }) : t('said.no')}
    </Badge>
  );
  return <div>{t.parts<ReactNode>('said', { state })}</div>;
}
