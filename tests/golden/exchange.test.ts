import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainText } from '../../src/core/document/text';
import { createWorkspace, importWorkspace, openWorkspace } from '../../src/workspace';
import { seedSample } from '../../src/workspace/sample';
import { hasArchive, postsIn, unpackArchive } from '../support/archive';
import { everyRow } from '../support/exchange';
import { tries } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { testWhere } from '../support/testWhere';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a Markdown file as pandoc reads them. */
function wordsByPandoc(file: string): string[] {
  const read = ['-f', 'gfm+yaml_metadata_block', '-t', 'plain', '--wrap=none', file];
  const { status, stdout, stderr } = spawnSync('pandoc', read, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return wordsOf(stdout);
}

/** How many of `wanted` do not stand in `text` in their order. */
function missing(wanted: string[], text: string[]): string[] {
  let at = 0;
  return wanted.filter((word) => {
    const found = text.indexOf(word, at);
    if (found < 0) return true;
    at = found + 1;
    return false;
  });
}

async function sample() {
  const folder = await scratchFolder();
  const workspace = await createWorkspace(path.join(folder, 'Desk'));
  await seedSample(workspace);
  await workspace.exchange.export(path.join(folder, 'Open'), { confidential: true });
  return { workspace, open: path.join(folder, 'Open') };
}

testWhere(hasPandoc, 'pandoc is absent')('pandoc reads the same words in exported articles', async () => {
  const { workspace, open } = await sample();
  const names = await readdir(path.join(open, 'articles'));
  expect(names).toHaveLength(2);
  for (const name of names) {
    const file = path.join(open, 'articles', name);
    const [, yaml = ''] = (await readFile(file, 'utf8')).split('---\n');
    const { body } = await workspace.articles.get(parse(yaml).id);
    const wanted = wordsOf(plainText(body).text);
    expect(wanted.length).toBeGreaterThan(40);
    expect(missing(wanted, wordsByPandoc(file))).toEqual([]);
  }
  await workspace.close();
});

test('citation-js reads the exported sources', async () => {
  const { workspace, open } = await sample();
  const { plugins } = createRequire(import.meta.url)('@citation-js/core');
  const text = await readFile(path.join(open, 'sources.json'), 'utf8');
  const read: { id: string; title: string }[] = plugins.input.chain(text, { generateGraph: false });
  const { items } = await workspace.sources.list({ text: '', limit: 99, offset: 0, sort: 'name' });
  const titles = (list: { id: string; title: string | undefined }[]) =>
    list.map(({ id, title }) => `${id} ${title}`).sort();
  expect(items.length).toBeGreaterThan(1);
  expect(titles(read)).toEqual(
    titles(items.map(({ citationKey, csl }) => ({ id: citationKey, title: csl.title }))),
  );
  await workspace.close();
});

testWhere(hasArchive, 'no real archive beside the project')(
  'the real archive comes back from an export with equal rows',
  async () => {
    const folder = await scratchFolder();
    const posts = unpackArchive();
    const all = postsIn(posts);
    const every = Math.ceil(all.length / tries({ full: all.length, short: 250 }));
    const chosen = all.filter((_, index) => index % every === 0).map((post) => path.join(posts, post.path));
    const dir = path.join(folder, 'Desk');
    const workspace = await createWorkspace(dir);
    const { imported } = await workspace.imports.fromPaths(chosen);
    const { id } = await workspace.archiveImports.inspect(posts);
    await workspace.archiveImports.run(id, { address: '', permalink: '', drafts: true });
    await rm(posts, { recursive: true });
    const open = path.join(folder, 'Open');
    const exported = await workspace.exchange.export(open, { confidential: true });
    await workspace.close();
    const again = path.join(folder, 'Again');
    const { problems, counts } = await importWorkspace(open, again);
    expect([exported.problems, problems]).toEqual([[], []]);
    expect(counts['article']).toBe(imported.length);
    expect(await everyRow(again, 'all')).toEqual(await everyRow(dir, 'all'));
    const back = await openWorkspace(again);
    await back.close();
    console.log(`Archive: ${counts['article']} articles and ${counts['block']} blocks come back equal`);
  },
  15 * 60_000,
);
