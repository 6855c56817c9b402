import { StetError } from '../../../core/model/errors';
import type { Flushed, rescueChannels } from '../../../ipc/channels/rescue';
import type { Handlers } from '../../../ipc/contract';
import type { RescueFiles } from '../../rescue/files';
import type { WorkspaceSession } from '../../workspace/session';
import { t } from '../messages';

interface Services {
  session: WorkspaceSession;
  rescue: RescueFiles;
  onFlushed: (answer: Flushed) => void;
}

export function rescueHandlers({
  session,
  rescue,
  onFlushed,
}: Services): Pick<Handlers, keyof typeof rescueChannels> {
  return {
    'app.flushed': async (answer) => onFlushed(answer),
    'rescue.keep': async (words) => {
      const folder = session.folderOf(words.opening);
      if (folder === undefined) throw new StetError('not-found', t.message('otherOpening'));
      await rescue.keep({ ...words, folder, at: new Date().toISOString() });
    },
    'rescue.release': async ({ id }) => rescue.release(id),
  };
}
