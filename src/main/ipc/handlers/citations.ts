import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { citationChannels } from '../../../ipc/channels/citations';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs/dialogs';
import type { OpenWorkspace } from '../../workspace/session';

export function citationHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
): Pick<Handlers, keyof typeof citationChannels> {
  return {
    'citations.styles': async () => open().citations.styles(),
    'citations.importStyle': async () => {
      const file = await dialogs.chooseStyle();
      return file === null ? null : open().citations.addStyle(path.basename(file), await readFile(file));
    },
    'citations.render': async ({ style, language, clusters }) =>
      open().citations.render(style, language, clusters),
  };
}
