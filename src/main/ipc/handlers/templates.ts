import type { templateChannels } from '../../../ipc/channels/templates';
import type { Handlers } from '../../../ipc/contract';
import type { OpenWorkspace } from '../../workspace/session';

export function templateHandlers(open: OpenWorkspace): Pick<Handlers, keyof typeof templateChannels> {
  return {
    'templates.list': async () => open().templates.list(),
    'templates.saveArticle': async ({ articleId, name, isReplacing }) =>
      open().templates.saveArticle(articleId, name, isReplacing),
    'templates.rename': async ({ id, name }) => open().templates.rename(id, name),
    'templates.delete': async ({ id }) => open().templates.delete(id),
    'templates.putBack': async (template) => open().templates.putBack(template),
  };
}
