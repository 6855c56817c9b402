import { type BrowserWindow, dialog } from 'electron';
import { StetError } from '../core/model/errors';
import type { CslItem } from '../core/model/library';
import type { workerTasks } from '../workspace';
import { fetchMetadata, whomToAsk } from '../workspace/net/fetchMetadata';
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
    detail: detailOf(asked.href, asked.href !== URL.parse(address)?.href),
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

const shown = 400;

/** The address as it goes out; how much of a long one cannot be seen is said. */
function detailOf(address: string, isDoi: boolean): string {
  const rest = address.length > shown ? `… and ${address.length - shown} more characters` : '';
  const others = isDoi
    ? '\n\nIf Crossref does not know it, doi.org and the page that it leads to are asked.'
    : '';
  return `Stet asks for this address, without cookies or your name:\n${address.slice(0, shown)}${rest}${others}`;
}
