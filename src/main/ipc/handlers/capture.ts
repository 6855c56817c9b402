import { StetError } from '../../../core/model/errors';
import type { captureChannels } from '../../../ipc/channels/capture';
import type { Handlers } from '../../../ipc/contract';
import type { Capturing } from '../../capture';
import type { RecentInput } from '../../capture/recentInput';
import type { OpenWorkspace } from '../../workspace/session';
import { t } from '../messages';

interface Services {
  open: OpenWorkspace;
  capturing: Capturing;
  input: RecentInput;
}

export function captureHandlers({
  open,
  capturing,
  input,
}: Services): Pick<Handlers, keyof typeof captureChannels> {
  return {
    'capture.take': async () => {
      // Without a workspace it could not be stored.
      open();
      return capturing.inbox.take();
    },
    'capture.waiting': async () => capturing.inbox.waiting,
    'capture.clipboard': async () => {
      if (!input.isRecent) throw new StetError('forbidden', t.message('clipboard'));
      capturing.fromClipboard();
    },
    'capture.key': async () => capturing.key.state,
    'capture.setKey': async ({ key }) => capturing.key.choose(key),
  };
}
