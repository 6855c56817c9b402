import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paragraph, text } from '../../src/core/document/build';
import { searchKinds } from '../../src/core/model/searchHit';
import { openWorkspace, type Workspace, workerTasks } from '../../src/workspace';
import { databaseFile } from '../../src/workspace/disk/layout';
import { projectRoot } from '../../tests/e2e/support/launch';
import { timed } from '../measure';
import { memoryOf } from '../processes';
import { fixtureOf, textOf } from '../windows';

/** What is measured of a workspace, by name; milliseconds where the name has no unit. */
export type Measures = Record<string, number>;

const tries = 5;

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < tries; at += 1) times.push(await timed(work));
  return times.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? Number.NaN;
}

/** Of the generated vocabulary, whose words are as common in each size. */
const searches = {
  'search, common word': 'golu',
  'search, two common words': 'golu arpi',
  'search, two letters': 'go',
  'search, common word and section': 'golu section:water',
  'search, rare words': 'skiskitro plaskiroarwade',
};

/** Without a window: in this process, long work in the app's worker. */
export async function workspaceMeasures(dir: string): Promise<Measures> {
  const found: Measures = {};
  const workspace = await openWorkspace(dir, {
    tasks: workerTasks(path.join(projectRoot, 'out/main/worker.cjs')),
  });
  const words = await wordsIn(workspace);
  for (const [name, query] of Object.entries(searches))
    found[name] = await median(() => workspace.search({ query, kinds: [...searchKinds], limit: 10 }));
  const list = { text: '', limit: 100, bin: false, sort: 'updated' as const };
  found['desk, first page'] = await median(() => workspace.articles.list({ ...list, offset: 0 }));
  found['desk, filter of one word'] = await median(() =>
    workspace.articles.list({ ...list, text: 'golu', offset: 0 }),
  );
  found['archive, first page'] = await median(() =>
    workspace.archive.list({ text: '', limit: 100, offset: 0 }),
  );
  found['sources, first page'] = await median(() => workspace.sources.list({ ...list, offset: 0 }));
  found['quotes, first page'] = await median(() => workspace.quotes.list({ ...list, offset: 0 }));
  found['save of one paragraph'] = await median(saveIn(workspace, await newestOf(workspace)));
  found['import, each of 100 posts'] = (await timed(() => workspace.archive.add(posts(100)))) / 100;
  const id = await newestOf(workspace);
  found['first related suggestion'] = await timed(() => workspace.related.suggest(id, 5));
  found['next related suggestion'] = await median(() => workspace.related.suggest(id, 5));
  found['backup'] = await timed(() => workspace.backups.create());
  await workspace.close();
  found['database, bytes for each word'] = (await stat(databaseFile(dir))).size / words;
  return found;
}

async function newestOf(workspace: Workspace): Promise<string> {
  const { items } = await workspace.articles.list({
    text: '',
    limit: 1,
    offset: 0,
    bin: false,
    sort: 'updated',
  });
  return items[0]?.id ?? '';
}

/** Of all articles, from the thousand that changed last. */
async function wordsIn(workspace: Workspace): Promise<number> {
  const { items, total } = await workspace.articles.list({
    text: '',
    limit: 1000,
    offset: 0,
    bin: false,
    sort: 'updated',
  });
  return (items.reduce((sum, { words }) => sum + words, 0) / items.length) * total;
}

function saveIn(workspace: Workspace, id: string) {
  let edit = 0;
  return async () => {
    edit += 1;
    const { version } = await workspace.articles.get(id);
    const splices = [{ at: 0, remove: 1, insert: [paragraph([text(`Changed for the ${edit}th time.`)])] }];
    await workspace.articles.saveBody({ id, version, splices });
  };
}

const posts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    origin: `grown/${at}.md`,
    title: `Grown ${at}`,
    slug: `grown-${at}`,
    url: '',
    publishedOn: '2026-01-01',
    section: '',
    tags: [],
    summary: '',
    text: 'golu arpi saba tro wade '.repeat(80),
  }));

const idle = 5000;

/** With the app's window, which opens the newest article. */
export async function windowMeasures(dir: string): Promise<Measures> {
  const settings = await mkdtemp(path.join(tmpdir(), 'stet-growth-'));
  const starts: number[] = [];
  let memory = Number.NaN;
  for (let at = 0; at < 3; at += 1) {
    let close = async () => {};
    const start = await timed(async () => {
      const window = await fixtureOf(dir, settings).open();
      close = window.close;
      const article = textOf(window.page);
      await article.waitFor();
      await article.press('x');
      if (at === 2) {
        await new Promise((resolve) => setTimeout(resolve, idle));
        memory = (await memoryOf(window.pid)) / 1024;
      }
    });
    starts.push(at === 2 ? start - idle : start);
    await close();
  }
  await rm(settings, { recursive: true, force: true });
  const median = starts.sort((a, b) => a - b)[1] ?? Number.NaN;
  return { 'start to first key': median, 'memory, MB': memory };
}
