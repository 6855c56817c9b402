import { type BrowserWindow, dialog } from 'electron';
import { StetError } from '../core/model/errors';
import type { CslItem } from '../core/model/library';
import { fetchMetadata, whomToAsk, type workerTasks } from '../workspace';
import type { Jobs } from './jobs';

interface Needs {
  tasks: ReturnType<typeof workerTasks>;
  jobs: Jobs;
  window: () => BrowserWindow | null;
}

/**
 * Asks the web about a source, once the user has seen whom and with what: it tells somebody that this is read here,
 * and it is the one way by which the window could send something out. Null: the user thought better of it.
 */
export async function lookUp(
  job: string,
  address: string,
  { tasks, jobs, window }: Needs,
): Promise<CslItem | null> {
  const asked = URL.parse(whomToAsk(address));
  if (asked?.protocol !== 'https:' && asked?.protocol !== 'http:') {
    throw new StetError('forbidden', 'Only a web address or a DOI can be looked up.');
  }
  const options = {
    type: 'question' as const,
    message: `Look this up at ${asked.host}?`,
    detail: `Stet asks for this address, without cookies or your name:\n${asked.href.slice(0, 400)}`,
    buttons: ['Look up', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  };
  const parent = window();
  const { response } = parent
    ? await dialog.showMessageBox(parent, options)
    : await dialog.showMessageBox(options);
  if (response !== 0) return null;
  return jobs.run(job, ({ signal }) => fetchMetadata(address, { tasks, signal }));
}
