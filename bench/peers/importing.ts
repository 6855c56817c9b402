import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ours } from './ours';
import { costOf } from './program';
import type { Line } from './table';

/** The posts beside the project into an archive, and into a notebook of Joplin's terminal app; once, as it takes minutes. */
export async function importing(posts: string, joplin: string): Promise<Line[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-bench-import-'));
  const [desk, profile] = [path.join(folder, 'desk'), path.join(folder, 'joplin')];
  const notes = (...args: string[]): [string, string[]] => [
    process.execPath,
    [path.join(joplin, 'node_modules/joplin/main.js'), '--profile', profile, ...args],
  ];
  await costOf(...ours('init', desk));
  await costOf(...notes('mkbook', 'posts'));
  const stet = await costOf(...ours('--workspace', desk, 'import', '--as', 'archive', posts));
  const peer = await costOf(...notes('import', '--format', 'md', '-f', posts, 'posts'));
  const bytes = (await stat(path.join(desk, 'stet.db'))).size;
  const theirs = (await stat(path.join(profile, 'database.sqlite'))).size;
  await rm(folder, { recursive: true, force: true });
  const n = (value: number) => value.toFixed(2);
  return [
    {
      work: 'import of the posts',
      peer: 'Joplin, terminal app',
      figures: `processor ${n(stet.processor / peer.processor)} (${n(stet.processor)} s), memory ${n(stet.memory / peer.memory)}, database ${n(bytes / theirs)}; ${stet.output.split('\n')[0]}`,
    },
  ];
}
