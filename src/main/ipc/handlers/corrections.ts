import type { correctionChannels } from '../../../ipc/channels/corrections';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function correctionHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof correctionChannels> {
  return {
    'corrections.list': async ({ of }) => open().corrections.list(of),
    'corrections.apply': async ({ keys }) => open().corrections.update(keys),
    'corrections.undo': async (applied) => ({ left: await open().corrections.undo(applied) }),
    'corrections.settle': async ({ keys, isSettled }) => open().corrections.settle(keys, isSettled),
    'corrections.draftNotice': async ({ articleId, wording }) =>
      open().corrections.draftNotice(articleId, wording),
    'corrections.putNotice': async (notice) => open().corrections.putNotice(notice),
  };
}
