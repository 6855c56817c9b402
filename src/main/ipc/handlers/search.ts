import type { searchChannels } from '../../../ipc/channels/search';
import type { Handlers } from '../../../ipc/contract';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';

export function searchHandlers(open: OpenWorkspace, jobs: Jobs): Pick<Handlers, keyof typeof searchChannels> {
  const stoppable = <T>(job: string | undefined, work: (signal?: AbortSignal) => Promise<T>): Promise<T> =>
    job === undefined ? work() : jobs.run(job, ({ signal }) => work(signal));
  return {
    'search.query': async ({ job, ...asked }) =>
      stoppable(job, (signal) => open().search({ ...asked, signal })),
    'search.origins': async (input) => open().searching.origins(input),
    'search.meant': async ({ job, ...asked }) =>
      stoppable(job, (signal) => open().searching.meant({ ...asked, signal })),
  };
}
