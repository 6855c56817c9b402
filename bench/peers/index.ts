import path from 'node:path';
import { hasArchive, postsIn, unpackArchive } from '../../tests/support/archive';
import { converting } from './converting';
import { editors } from './editors';
import { importing } from './importing';
import { canMeasure } from './program';
import { searching } from './searching';
import { type Line, printLine } from './table';

/** The folder of each peer that the set-up installed. */
const installed: { [name: string]: string | undefined } = JSON.parse(process.env['BENCH_PEERS'] ?? '{}');

/**
 * `npm run bench -- peers`: Stet beside what people use today, on the same work in the same run. `npm run bench -- peers import`:
 * only the work with this name.
 */
export async function peers(wanted: string): Promise<void> {
  console.log('\n| work | beside | ours for theirs |');
  console.log('| --- | --- | --- |');
  const posts = hasArchive ? unpackArchive() : null;
  const print = (work: string, ...rest: Rest) => (work.startsWith(wanted) ? measured(work, ...rest) : null);
  await print('convert', 'pandoc', async () => {
    return converting(postsIn(there(posts, 'the archive in ../shared/data')).map(({ text }) => text));
  });
  await print('import', 'Joplin', async () => {
    const joplin = there(installed['joplin'], 'Joplin');
    return importing(there(posts, 'the archive in ../shared/data'), joplin);
  });
  // Joplin's terminal app searches only in its window; `known-item` compares with how it ranks.
  await print('search', 'better-sqlite3', () => {
    const folder = there(installed['better-sqlite3'], 'better-sqlite3');
    return searching(path.join(folder, 'node_modules/better-sqlite3'));
  });
  await print('editor', 'Lexical, CodeMirror 6', () => editors(installed['codemirror']));
}

type Rest = [peer: string, measure: () => Promise<Line[]>];

/** A peer that is not there, or work that was not finished, is a line that says so: the others are measured all the same. */
async function measured(work: string, ...[peer, measure]: Rest): Promise<void> {
  try {
    for (const line of await measure()) printLine(line);
  } catch (error) {
    printLine({ work, peer, figures: `not measured: ${error instanceof Error ? error.message : error}` });
  }
}

function there(found: string | null | undefined, name: string): string {
  if (!found) throw new Error(`${name} is not there`);
  if (!canMeasure) throw new Error('/usr/bin/time is not there');
  return found;
}
