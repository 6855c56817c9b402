import { StetError } from '../../../core/model/errors';
import type { linkChannels } from '../../../ipc/channels/links';
import type { Handlers } from '../../../ipc/contract';
import type { LinkInbox } from '../../links/inbox';
import type { OpenWorkspace } from '../../workspace/session';
import { t } from '../messages';

export function linkHandlers(
  open: OpenWorkspace,
  links: LinkInbox,
): Pick<Handlers, keyof typeof linkChannels> {
  return {
    'links.take': async () => {
      // Without a workspace it leads nowhere yet.
      const workspace = open();
      const link = links.take();
      if (link === null) return null;
      const id = await workspace.findLinked(link);
      if (id === null)
        throw new StetError('not-found', t.message(`noLinked.${link.kind}`, { name: link.name }));
      return { kind: link.kind, id };
    },
  };
}
