import type { articleChannels } from '../../../ipc/channels/articles';
import type { Handlers } from '../../../ipc/contract';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';

export function articleHandlers(
  open: OpenWorkspace,
  jobs: Jobs,
): Pick<Handlers, keyof typeof articleChannels> {
  return {
    'articles.list': async (input) => open().articles.list(input),
    'articles.writtenToday': async () => open().articles.writtenToday(),
    'articles.facets': async () => open().articles.facets(),
    'articles.get': async ({ id }) => open().articles.get(id),
    'articles.create': async (input) => open().articles.create(input),
    'articles.duplicate': async ({ id }) => open().articles.duplicate(id),
    'articles.setMeta': async ({ id, meta }) => open().articles.setMeta(id, meta),
    'articles.setStatus': async ({ id, status }) => open().articles.setStatus(id, status),
    'articles.saveBody': async (input) => open().articles.saveBody(input),
    'articles.setRelated': async ({ id, related }) => open().articles.setRelated(id, related),
    'articles.dismissals': async ({ id }) => open().dismissals.list(id),
    'articles.dismiss': async ({ id, words }) => open().dismissals.dismiss(id, words),
    'articles.takeBackDismissal': async ({ id, words }) => open().dismissals.takeBack(id, words),
    'articles.backlinks': async ({ id }) => open().articles.backlinks(id),
    'articles.suggest': async ({ id, limit, filter, job }) =>
      jobs.run(job, (context) => open().related.suggest(id, limit, filter, context)),
    'articles.offerPosts': async ({ id, text, limit }) => open().related.offer(id, text, limit),
    'articles.bin': async ({ ids }) => open().articles.bin(ids),
    'articles.unbin': async ({ ids }) => open().articles.unbin(ids),
    'articles.deleteForever': async ({ ids }) => open().articles.deleteForever(ids),
    'revisions.list': async ({ articleId }) => open().revisions.list(articleId),
    'revisions.body': async ({ id }) => open().revisions.body(id),
    'revisions.compare': async (input) => open().revisions.compare(input),
    'revisions.create': async ({ articleId, name }) => open().revisions.create(articleId, name),
    'revisions.rename': async ({ id, name }) => open().revisions.rename(id, name),
    'revisions.keep': async ({ articleId }) => open().revisions.keep(articleId),
  };
}
