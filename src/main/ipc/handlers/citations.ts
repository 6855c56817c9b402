import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Handlers } from '../../../ipc/contract';
import type { Dialogs } from '../../dialogs';
import type { OpenWorkspace } from '../../workspaceSession';

type CitationHandlers = Pick<Handlers, Extract<keyof Handlers, `citations.${string}`>>;

export function citationHandlers(open: OpenWorkspace, dialogs: Dialogs): CitationHandlers {
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
