import type { copyChannels } from '../../../ipc/channels/copies';
import type { Handlers } from '../../../ipc/contract';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';

export const copyHandlers = (open: OpenWorkspace, jobs: Jobs): Pick<Handlers, keyof typeof copyChannels> => ({
  'copies.list': async () => open().copies.list(),
  'copies.compare': async ({ job, name }) => jobs.run(job, (context) => open().copies.compare(name, context)),
  'copies.merge': async ({ name, choices }) => ({ left: await open().copies.merge(name, choices) }),
});
