import { StetError } from '../../../core/model/errors';
import type { CslItem } from '../../../core/model/source';
import type { Handlers } from '../../../ipc/contract';
import type { Capturing } from '../../capture';
import type { RecentInput } from '../../capture/recentInput';
import type { OpenWorkspace } from '../../workspaceSession';

type CaptureHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `capture.${string}`> | 'sources.known' | 'sources.fetchMetadata'
>;

interface Needs {
  open: OpenWorkspace;
  capturing: Capturing;
  input: RecentInput;
  lookUp: (job: string, address: string) => Promise<CslItem | null>;
}

export function captureHandlers({ open, capturing, input, lookUp }: Needs): CaptureHandlers {
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
    'sources.known': async ({ csl }) => open().sources.known(csl),
    'sources.fetchMetadata': async ({ job, address }) => lookUp(job, address),
  };
}
