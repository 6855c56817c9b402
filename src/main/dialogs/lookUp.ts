import { type BrowserWindow, dialog } from 'electron';
import { StetError } from '../../core/model/errors';
import type { CslItem } from '../../core/model/source';
import type { FetchedPage, workerTasks } from '../../workspace';
import { fetchMetadata, whomToAsk } from '../../workspace/net/fetchMetadata';
import { fetchWholePage } from '../../workspace/net/fetchWholePage';
import type { Jobs } from '../workspace/jobs';

interface Needs {
  tasks: ReturnType<typeof workerTasks>;
  jobs: Jobs;
  window: () => BrowserWindow | null;
}

/** Asks the web about a source. Null: the user thought better of it. */
export async function lookUp(
  job: string,
  address: string,
  { tasks, jobs, window }: Needs,
): Promise<CslItem | null> {
  const isDoi = whomToAsk(address) !== address.trim();
  const more = isDoi ? 'If Crossref does not know it, doi.org and the page that it leads to are asked.' : '';
  if (!(await mayAsk(whomToAsk(address), { question: 'Look this up', yes: 'Look up', more }, window())))
    return null;
  return jobs.run(job, ({ signal }) => fetchMetadata(address, { tasks, signal }));
}

/** Asks the web for a page, to keep it by `keep`. Null: the user thought better of it. */
export async function fetchToKeep<T>(
  job: string,
  address: string,
  keep: (page: FetchedPage) => Promise<T>,
  { jobs, window }: Omit<Needs, 'tasks'>,
): Promise<T | null> {
  if (!(await mayAsk(address, { question: 'Get this page', yes: 'Get the page' }, window()))) return null;
  return jobs.run(job, async ({ signal }) => keep(await fetchWholePage(address, { signal })));
}

/**
 * The user has seen whom Stet asks, and with what, before it does: it tells somebody that this is read here, and it
 * is the one way by which the window could send something out.
 */
async function mayAsk(
  address: string,
  { question, yes, more }: { question: string; yes: string; more?: string },
  parent: BrowserWindow | null,
): Promise<boolean> {
  const asked = URL.parse(address);
  if (asked?.protocol !== 'https:' && asked?.protocol !== 'http:') {
    throw new StetError('forbidden', 'Only a web address or a DOI can be looked up.');
  }
  const options = {
    type: 'question' as const,
    message: `${question} at ${asked.host}?`,
    detail: [detailOf(asked.href), more].filter(Boolean).join('\n\n'),
    buttons: [yes, 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  };
  const { response } = parent
    ? await dialog.showMessageBox(parent, options)
    : await dialog.showMessageBox(options);
  return response === 0;
}

const shown = 400;

/** The address as it goes out; how much of a long one cannot be seen is said. */
function detailOf(address: string): string {
  const rest = address.length > shown ? `… and ${address.length - shown} more characters` : '';
  return `Stet asks for this address, without cookies or your name:\n${address.slice(0, shown)}${rest}`;
}
