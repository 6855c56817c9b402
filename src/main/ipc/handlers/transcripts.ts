import type { transcriptChannels } from '../../../ipc/channels/transcripts';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs/dialogs';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';

export function transcriptHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
  jobs: Jobs,
): Pick<Handlers, keyof typeof transcriptChannels> {
  return {
    'transcripts.info': async ({ id }) => open().transcripts.info(id),
    'transcripts.choose': async ({ job, id }) => {
      const file = await dialogs.chooseTranscript();
      if (file === null) return null;
      return jobs.run(job, (context) => open().transcripts.storeFile(id, file, context));
    },
    'transcripts.add': async ({ job, id, file }) =>
      jobs.run(job, (context) =>
        open().transcripts.store(id, { ...file, at: new Date().toISOString() }, context),
      ),
    'transcripts.chooseRecording': async ({ job, id }) => {
      const file = await dialogs.chooseRecording();
      if (file === null) return false;
      await jobs.run(job, (context) => open().transcripts.addRecording(id, file, context));
      return true;
    },
    'transcripts.removeRecording': async ({ id }) => open().transcripts.removeRecording(id),
    'transcripts.delete': async ({ id }) => open().transcripts.delete(id),
    'transcripts.show': async ({ id }) => open().transcripts.show(id),
    'transcripts.find': async ({ id, words }) => open().transcripts.find(id, words),
    'transcripts.setVoice': async ({ id, voice, speakerId }) =>
      open().transcripts.setVoice(id, voice, speakerId),
  };
}
