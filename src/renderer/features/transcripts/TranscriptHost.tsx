import { useEffect } from 'react';
import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { pickRecord } from '../../shell/recordDialogs';
import { useRoute } from '../../shell/route';
import { useStore } from '../../shell/store';
import { toast } from '../../shell/toast';
import { droppedTranscript } from './droppedTranscript';
import { t } from './messages';
import { shownTranscript } from './shownTranscript';
import { TranscriptDialog } from './TranscriptDialog';
import { useAdding } from './useAdding';

/** Shows transcripts, and adds one to the open source, or to one that the user chooses. */
export function TranscriptHost() {
  const shown = useStore(shownTranscript);
  const dropped = useStore(droppedTranscript);
  const route = useRoute();
  const openId = route.view === 'sources' ? route.id : undefined;
  const { run, progress } = useAdding();
  useCommand('sources.addTranscript', () =>
    run(async (job) => {
      const id = openId ?? (await pickRecord('sources'));
      return id === null ? null : call('transcripts.choose', { job, id });
    }),
  );
  useEffect(() => {
    if (!dropped) return;
    droppedTranscript.set(null);
    if (openId === undefined) toast(t('noSource'), 'bad');
    else run((job) => call('transcripts.add', { job, id: openId, file: dropped }));
  }, [dropped, openId, run]);
  return (
    <>
      {progress}
      {shown && (
        <TranscriptDialog
          key={`${shown.sourceId} ${shown.at}`}
          {...shown}
          onClose={() => shownTranscript.set(null)}
        />
      )}
    </>
  );
}
