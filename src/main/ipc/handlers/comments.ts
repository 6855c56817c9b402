import type { commentChannels } from '../../../ipc/channels/comments';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function commentHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof commentChannels> {
  return {
    'comments.pending': async ({ articleIds }) => open().comments.pending(articleIds),
    'comments.list': async ({ articleId }) => open().comments.list(articleId),
    'comments.start': async ({ articleId, thread, comment }) =>
      open().comments.start(articleId, thread, comment),
    'comments.reply': async ({ threadId, comment }) => open().comments.reply(threadId, comment),
    'comments.edit': async ({ id, text }) => open().comments.edit(id, text),
    'comments.delete': async ({ id }) => open().comments.delete(id),
    'comments.deleteThread': async ({ id }) => open().comments.deleteThread(id),
    'comments.resolve': async ({ threadId, by }) => open().comments.resolve(threadId, by),
    'comments.restore': async ({ articleId, thread }) => open().comments.restore(articleId, thread),
  };
}
