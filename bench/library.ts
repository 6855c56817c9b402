import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Workspace } from '../src/workspace';
import { databaseFile } from '../src/workspace/disk/layout';
import { prose } from './prose';
import { RawDatabase } from './raw';
import { scratchWorkspace } from './workspace';

export interface Library {
  workspace: Workspace;
  /** The same file, which has the texts in a table of FTS5's own too, as its manual has it. */
  raw: RawDatabase;
}

const batch = 1000;
let filled: Promise<Library> | undefined;

/** A workspace with 100,000 archive posts of 100 words; filling it takes minutes, so all benchmarks share one. */
export function library(): Promise<Library> {
  filled ??= fill();
  return filled;
}

async function fill(): Promise<Library> {
  const { workspace } = await scratchWorkspace();
  process.once('exit', () => rmSync(path.dirname(workspace.dir), { recursive: true, force: true }));
  const raw = new RawDatabase(databaseFile(workspace.dir));
  await raw.exec(
    "CREATE VIRTUAL TABLE plain USING fts5 (id UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
  );
  for (let from = 0; from < 100_000; from += batch) {
    const posts = Array.from({ length: batch }, (_, index) => postOf(from + index));
    const ids = await workspace.archive.add(posts);
    await raw.exec('BEGIN');
    await raw.insert(
      'INSERT INTO plain (id, title, body) VALUES (?, ?, ?)',
      posts.map(({ title, text }, at) => [ids[at] ?? '', title, text]),
    );
    await raw.exec('COMMIT');
  }
  return { workspace, raw };
}

const postOf = (seed: number) => ({
  origin: `${seed}.md`,
  title: `Post ${seed}`,
  slug: `post-${seed}`,
  url: '',
  publishedOn: null,
  section: '',
  tags: [],
  summary: '',
  text: prose(100, seed).join('\n'),
});
