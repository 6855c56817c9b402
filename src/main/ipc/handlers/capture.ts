import { StetError } from '../../../core/model/errors';
import type { captureChannels } from '../../../ipc/channels/capture';
import type { Handlers } from '../../../ipc/contract';
import type { Capturing } from '../../capture';
import type { RecentInput } from '../../capture/recentInput';
import type { OpenWorkspace } from '../../workspace/session';

interface Needs {
  open: OpenWorkspace;
  capturing: Capturing;
  input: RecentInput;
}

export function captureHandlers({
  open,
  capturing,
  input,
}: Needs): Pick<Handlers, keyof typeof captureChannels> {
  return {
    'capture.take': async () => {
      // Without a workspace nobody could keep it.
      open();
      return capturing.inbox.take();
    },
    'capture.waiting': async () => capturing.inbox.waiting,
    'capture.clipboard': async () => {
      if (!input.isRecent)
        throw new StetError('forbidden', 'The clipboard is read only when the user asks for it.');
      capturing.fromClipboard();
    },
    'capture.key': async () => capturing.key.state,
    'capture.setKey': async ({ key }) => capturing.key.choose(key),
  };
}
