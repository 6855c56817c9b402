import { IconMicrophone, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { TranscriptInfo } from '../../../core/model/transcript';
import { writeTime } from '../../../core/transcripts/time';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useReadOnly } from '../../shell/readOnly';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import styles from '../../ui/SourcePart.module.css';
import { t } from './messages';
import { showTranscript } from './shownTranscript';
import { useAdding, useAddingRecording } from './useAdding';

/** The transcript of a source, with the buttons that add, show and delete it. */
export function SourceTranscript({ sourceId }: { sourceId: string }) {
  const info = useCall('transcripts.info', { id: sourceId }).data;
  if (info === undefined) return null;
  return (
    <section aria-labelledby="transcript">
      <h3 id="transcript">{t('title')}</h3>
      <p className={styles.state}>{info ? stateOf(info, `${info.fileSha256.slice(0, 12)}…`) : t('hint')}</p>
      {info?.recording && (
        <p className={styles.state}>{t('recording.state', { name: info.recording.name })}</p>
      )}
      <Actions sourceId={sourceId} info={info} />
    </section>
  );
}

/** What is kept, in one line; `sha` is the SHA-256 of the file or the beginning of it. */
export const stateOf = ({ name, turns, length }: TranscriptInfo, sha: string): string =>
  t('state', { name, turns, length: writeTime(length), sha });

function Actions({ sourceId, info }: { sourceId: string; info: TranscriptInfo | null }) {
  const [isAsked, setAsked] = useState(false);
  const isReadOnly = useReadOnly();
  const adding = useAdding();
  const recording = useAddingRecording(sourceId);
  const release = useAction(() => call('transcripts.removeRecording', { id: sourceId }), {
    toast: t('recording.removed'),
  });
  const remove = useAction(() => call('transcripts.delete', { id: sourceId }), { toast: t('deleted') });
  return (
    <div className={styles.actions}>
      {info && (
        <Button size="small" icon={IconMicrophone} onPress={() => showTranscript(sourceId)}>
          {t('show')}
        </Button>
      )}
      {!isReadOnly && (
        <Button
          size="small"
          onPress={() => adding.run((job) => call('transcripts.choose', { job, id: sourceId }))}
        >
          {info ? t('replace') : t('add')}
        </Button>
      )}
      {info && !isReadOnly && (
        <Button size="small" onPress={recording.run}>
          {info.recording ? t('recording.replace') : t('recording.add')}
        </Button>
      )}
      {info?.recording && !isReadOnly && (
        <Button size="small" onPress={() => release.run()}>
          {t('recording.remove')}
        </Button>
      )}
      {info && !isReadOnly && (
        <Button size="small" icon={IconTrash} onPress={() => setAsked(true)}>
          {t('delete')}
        </Button>
      )}
      {adding.progress}
      {recording.progress}
      <ConfirmDialog
        title={t('delete.title')}
        isOpen={isAsked}
        confirm={t('delete')}
        danger
        onConfirm={() => remove.run()}
        onClose={() => setAsked(false)}
      >
        {t('delete.detail')}
      </ConfirmDialog>
    </div>
  );
}
