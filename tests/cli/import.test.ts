import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/folder';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');
const tracked = path.resolve(import.meta.dirname, '../fixtures/import/cases/d01-tracked.docx');
const run = promisify(execFile);

async function desk() {
  const folder = await scratchFolder();
  const workspace = path.join(folder, 'desk');
  const stet = async (...args: string[]) =>
    JSON.parse((await run(process.execPath, [program, '--workspace', workspace, '--json', ...args])).stdout);
  await stet('init');
  return { folder, stet };
}

test('import takes the tracked changes of a Word file as accepted, as original, shown or as suggestions', async () => {
  const { folder, stet } = await desk();
  const text = async (...args: string[]) => {
    const { imported } = await stet('import', tracked, ...args);
    const { written } = await stet('export', imported[0].slug, '--preset', 'gfm', '--out', folder, '--force');
    return readFile(path.join(folder, written[0].path), 'utf8');
  };
  expect(await text()).toContain('The deadline is Monday.');
  expect(await text('--changes', 'original')).toContain('The deadline is Friday.');
  expect(await text('--changes', 'shown')).toContain('The deadline is {--Friday--}{++Monday++}.');
  // What is only suggested is not exported.
  expect(await text('--changes', 'reviewed')).toContain('The deadline is Friday.');
  await expect(stet('import', tracked, '--changes', 'none')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--changes is accepted, original, shown or reviewed.'),
  });
}, 60_000);

test('sources import writes English titles in sentence case only when it is asked to', async () => {
  const entry = (key: string, title: string) =>
    `@book{${key}, title={${title}}, author={Roe, Ada}, year={2001}, langid={english}}`;
  const titles = async (...args: string[]) => {
    const { folder, stet } = await desk();
    const file = path.join(folder, 'library.bib');
    await writeFile(file, entry('a', 'The Long {Thames} Flood in Winter'));
    expect(await stet('sources', 'import', file, ...args)).toMatchObject({ imported: 1, skipped: [] });
    const out = path.join(folder, 'library.json');
    await run(process.execPath, [
      ...[program, '--workspace', path.join(folder, 'desk')],
      ...['sources', 'export', '--format', 'csl-json', '--out', out],
    ]);
    return JSON.parse(await readFile(out, 'utf8')).map(({ title }: { title: string }) => title);
  };
  expect((await titles())[0]).toMatch(/The Long .*Flood in Winter/);
  expect((await titles('--sentence-case'))[0]).toMatch(/The long .*Thames.* flood in winter/);
}, 60_000);

test('import --as archive reads a site, says which links lead to its posts, and a second time it is the same posts', async () => {
  const { folder, stet } = await desk();
  const site = path.join(folder, 'site');
  await mkdir(path.join(site, '_posts'), { recursive: true });
  await writeFile(
    path.join(site, '_posts/2020-03-05-quay.md'),
    '---\ntitle: Quay\n---\n[Pier](/2020/pier/) [x](/y/)',
  );
  await writeFile(
    path.join(site, '_posts/2020-03-06-pier.md'),
    '---\ntitle: Pier\n---\n[Q]({% post_url 2020-03-05-quay %})',
  );
  await writeFile(path.join(site, '_posts/2020-03-07-idea.md'), '---\ntitle: Idea\npublished: false\n---\n');
  const args = [
    '--as',
    'archive',
    site,
    '--site',
    'https://harbour.example',
    '--permalink',
    '/:year/:title/',
  ];
  const first = await stet('import', ...args);
  expect(first).toMatchObject({
    imported: [
      { path: '_posts/2020-03-05-quay.md', slug: 'quay', url: 'https://harbour.example/2020/quay/' },
      { title: 'Pier', url: 'https://harbour.example/2020/pier/' },
    ],
    failed: [],
    drafts: ['_posts/2020-03-07-idea.md'],
    links: { inside: 3, resolved: 2 },
  });
  expect((await stet('import', ...args)).imported).toEqual(first.imported);
}, 60_000);
