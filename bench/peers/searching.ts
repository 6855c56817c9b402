import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { searchKinds } from '../../src/core/model/searchHit';
import { databaseFile } from '../../src/workspace/disk/layout';
import { projectRoot } from '../../tests/e2e/support/launch';
import { library } from '../library';
import { timed } from '../measure';
import { type Class, queriesFor } from '../queries';
import { everyHit, rawQuery } from '../search';
import { type Line, median } from './table';

interface Answer {
  time: number;
  ids: unknown[];
}

const rounds = 5;

/** Each class of query by our search and by FTS5 in a plain Node, in turns on the same file: the median query of each. */
export async function searching(driver: string): Promise<Line[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-bench-search-'));
  const { workspace, raw } = await library();
  const classes = await queriesFor(raw);
  const lines: Line[] = [];
  for (const name of Object.keys(classes) as Class[]) {
    const queries = classes[name];
    const file = path.join(folder, `${name}.json`);
    await writeFile(
      file,
      JSON.stringify({ sql: everyHit, queries: queries.map((query) => rawQuery(query, name)) }),
    );
    const ratios: number[] = [];
    let overlap = 0;
    for (let round = 0; round < rounds; round++) {
      const theirs = inPlainNode(driver, databaseFile(workspace.dir), file);
      const own: Answer[] = [];
      for (const query of queries) {
        let ids: string[] = [];
        const time = await timed(async () => {
          ids = (await workspace.search({ query, kinds: [...searchKinds], limit: 10 })).map(({ id }) => id);
        });
        own.push({ time, ids });
      }
      ratios.push(median(own.map(({ time }) => time)) / median(theirs.map(({ time }) => time)));
      overlap = shared(own, theirs);
    }
    const figures = `time ${median(ratios).toFixed(2)}; same among the first ten ${overlap.toFixed(2)}`;
    lines.push({ work: `search of 100,000, ${name}`, peer: 'FTS5, better-sqlite3', figures });
  }
  await rm(folder, { recursive: true, force: true });
  return lines;
}

/** The driver is built for the Node whose headers the machine has: this one, or the system's. */
function inPlainNode(driver: string, database: string, file: string): Answer[] {
  const args = [path.join(projectRoot, 'bench/peers/raw.cjs'), driver, database, file];
  for (const node of [process.execPath, '/usr/bin/node']) {
    try {
      return JSON.parse(execFileSync(node, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    } catch {}
  }
  throw new Error('No Node on this machine can load better-sqlite3.');
}

function shared(own: Answer[], theirs: Answer[]): number {
  const best = theirs.map(({ ids }, index) => ids.filter((id) => own[index]?.ids.includes(id)).length);
  const all = theirs.reduce((sum, { ids }) => sum + ids.length, 0);
  return best.reduce((sum, count) => sum + count, 0) / all;
}
