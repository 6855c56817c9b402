import type { BrowserWindow } from 'electron';
import { StetError } from '../../core/model/errors';
import type { CslItem } from '../../core/model/source';
import type { FetchedPage, workerTasks } from '../../workspace';
import { fetchMetadata, whomToAsk } from '../../workspace/net/fetchMetadata';
import { fetchWholePage } from '../../workspace/net/fetchWholePage';
import type { Jobs } from '../workspace/jobs';
import { askBox } from './messageBox';
import { t } from './messages';

interface Services {
  tasks: ReturnType<typeof workerTasks>;
  jobs: Jobs;
  window: () => BrowserWindow | null;
}

/** Asks the web about a source. Null when the user cancels. */
export async function lookUp(
  job: string,
  address: string,
  { tasks, jobs, window }: Services,
): Promise<CslItem | null> {
  const isDoi = whomToAsk(address) !== address.trim();
  const more = isDoi ? t('lookUp.doi') : '';
  if (!(await mayAsk(whomToAsk(address), { question: 'lookUp', more }, window()))) return null;
  return jobs.run(job, ({ signal }) => fetchMetadata(address, { tasks, signal }));
}

/** Asks the web for a page, to keep it by `keep`. Null when the user cancels. */
export async function fetchToKeep<T>(
  job: string,
  address: string,
  keep: (page: FetchedPage) => Promise<T>,
  { jobs, window }: Omit<Services, 'tasks'>,
): Promise<T | null> {
  if (!(await mayAsk(address, { question: 'getPage' }, window()))) return null;
  return jobs.run(job, async ({ signal }) => keep(await fetchWholePage(address, { signal })));
}

/**
 * Asks the user first, naming the site and the address: the request tells the site that this is read here, and it is
 * the one way by which the window could send something out.
 */
async function mayAsk(
  address: string,
  { question, more }: { question: 'lookUp' | 'getPage'; more?: string },
  parent: BrowserWindow | null,
): Promise<boolean> {
  const asked = URL.parse(address);
  if (asked?.protocol !== 'https:' && asked?.protocol !== 'http:') {
    throw new StetError('forbidden', t.message('onlyWeb'));
  }
  const button = await askBox(parent, {
    type: 'question',
    message: t(question, { host: asked.host }),
    detail: [detailOf(asked.href), more].filter(Boolean).join('\n\n'),
    buttons: [t(`${question}.yes`), t('cancel')],
    defaultId: 0,
    cancelId: 1,
  });
  return button === 0;
}

const shown = 400;

/** The address as it goes out; of a long one, how much is not shown. */
function detailOf(address: string): string {
  const more = address.length - shown;
  return more > 0 ? t('asked.cut', { address: address.slice(0, shown), more }) : t('asked', { address });
}
