import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { citationsOf, figuresOf } from '../../../core/document/find';
import { writeMarkdown } from '../../../core/markdown/write/index';
import { openTerms } from '../../../core/model/terms';
import { Database } from '../../db/database';
import { databaseFile } from '../../disk/layout';
import { createWorkspace } from '../../index';

const fixtures = path.resolve(import.meta.dirname, '../../../../tests/fixtures/import');

async function desk() {
  const folder = await scratchFolder();
  const workspace = await createWorkspace(path.join(folder, 'desk'));
  onTestFinished(() => workspace.close());
  const drafts = path.join(folder, 'drafts');
  await mkdir(drafts);
  const put = async (name: string, content: string | Uint8Array) => {
    await mkdir(path.dirname(path.join(drafts, name)), { recursive: true });
    await writeFile(path.join(drafts, name), content);
  };
  return { folder, workspace, drafts, put };
}

test('a Word document is imported with its headings, lists, footnote, table, link and picture', async () => {
  const { workspace } = await desk();
  const { imported } = await workspace.imports.fromPaths([path.join(fixtures, 'mill.docx')]);
  expect(imported).toMatchObject([{ title: 'The mill at Ashgrave', notes: [] }]);
  expect(imported[0]?.ledger.filter(({ fate }) => fate === 'kept' || fate === 'leftOut')).toEqual([]);
  const article = await workspace.articles.get(imported[0]?.id ?? '');
  const [picture] = article.body.flatMap(figuresOf);
  expect(picture).toMatchObject({
    alt: 'Two by two squares',
    src: expect.stringMatching(/^asset:\w{64}\.png$/),
  });
  expect(writeMarkdown(article.body).replace(picture?.src ?? '', 'PICTURE')).toBe(
    `The wheel turned **twice** and *stopped*.[^1]

## What broke

- the shaft
  1. its collar
- the sluice

![Two by two squares](PICTURE)

| Year | Sacks |
| - | - |
| 1888 | 310 |

[The ledger](https://ashgrave.example/ledger) says “enough.”

[^1]: As the *miller* told it.
`,
  );
});

test('the Markdown of a file is what it shows, or what the user says', async () => {
  const { workspace, drafts, put } = await desk();
  await put('plain.md', '---\ntitle: Plain\n---\n\n## Head {#id}\n');
  await put('_posts/post.md', '---\ntitle: Post\n---\n\n## Head {#id}\n');
  const dialects = async (dialect?: 'pandoc') => {
    const { imported } = await workspace.imports.fromPaths([drafts], { dialect });
    const articles = await Promise.all(imported.map(({ id }) => workspace.articles.get(id)));
    return Object.fromEntries(articles.map((article) => [article.headline, article.dialect]));
  };
  expect(await dialects()).toEqual({ Plain: 'gfm', Post: 'kramdown' });
  expect(await dialects('pandoc')).toEqual({ Plain: 'pandoc', Post: 'pandoc' });
});

test('articles that wiki links of the same import name are related, by title or file', async () => {
  const { workspace, drafts, put } = await desk();
  await put('a.md', '# The quay\n\nSee [[The Crane|it]], [[notes/c]], [[The quay]] and [[nobody]].\n');
  await put('b.md', '# The crane\n\nWords.\n');
  await put('notes/c.md', 'Words of a file without a title, which go on and on.\n\nSee [[b]].\n');
  const { imported } = await workspace.imports.fromPaths([drafts]);
  const articles = await Promise.all(imported.map(({ id }) => workspace.articles.get(id)));
  const [a, b, c] = articles.map(({ related }) => related.map(({ targetId }) => targetId));
  expect([a, b, c]).toEqual([[imported[1]?.id, imported[2]?.id], [], [imported[1]?.id]]);
  expect(imported.map(({ notes }) => notes.join())).toEqual([
    expect.stringContaining('“The crane”, “'),
    '',
    'Wiki links name articles of this import, which are its related articles now: “The crane”.',
  ]);
});

test('wiki links lead to posts that are known by slug, title or file, and others are in the ledger', async () => {
  const { workspace, drafts, put } = await desk();
  await put(
    'posts/2026-quay.md',
    '---\ntitle: The quay\nslug: quay\nurl: https://a.example/quay/\n---\n\nWords.\n',
  );
  const { id } = await workspace.archiveImports.inspect(path.join(drafts, 'posts'));
  await workspace.archiveImports.run(id, { address: '', permalink: '', drafts: false });
  await workspace.articles.add({
    meta: { headline: 'Crane', canonicalUrl: 'https://a.example/crane' },
    body: [],
  });
  await put('draft.md', 'See [[The quay|it]], [[quay]], [[2026-quay]], [[crane#Cost]] and [[nobody]].\n');
  const { imported } = await workspace.imports.fromPaths([path.join(drafts, 'draft.md')]);
  const { body } = await workspace.articles.get(imported[0]?.id ?? '');
  expect(writeMarkdown(body)).toBe(
    'See [it](https://a.example/quay/), [quay](https://a.example/quay/), [2026-quay](https://a.example/quay/), ' +
      '[crane > Cost](https://a.example/crane#cost) and [[nobody]].\n',
  );
  expect(imported[0]?.ledger).toContainEqual(
    expect.objectContaining({ fate: 'unclear', kind: 'pieces', count: 1, excerpt: '[[nobody]]' }),
  );
});

test('pictures beside a file are imported, those outside the chosen folder are not', async () => {
  const { folder, workspace, drafts, put } = await desk();
  const square = await readFile(path.join(fixtures, 'square.png'));
  await put('pictures/square.png', square);
  await writeFile(path.join(folder, 'secret.png'), square);
  await symlink(path.join(folder, 'secret.png'), path.join(drafts, 'link.png'));
  await put(
    'a.md',
    '# A\n\n![](pictures/square.png)\n\n> ![](pictures/square.png)\n\n![](../secret.png)\n\n![](link.png)\n\n![](/etc/hostname)\n\nwords ![](pictures/square.png) words\n',
  );
  await put('b.html', `<h1>B</h1><p>Text</p><img src="data:image/png;base64,${square.toString('base64')}">`);
  const { imported } = await workspace.imports.fromPaths([drafts]);
  const [a, b] = await Promise.all(imported.map(({ id }) => workspace.articles.get(id)));
  const sources = (a?.body ?? []).flatMap(figuresOf).map(({ src }) => src);
  const adopted = sources.filter((src) => src.startsWith('asset:'));
  expect([new Set(adopted).size, sources.filter((src) => !src.startsWith('asset:'))]).toEqual([
    1,
    ['../secret.png', 'link.png', '/etc/hostname'],
  ]);
  expect(imported[0]?.notes).toHaveLength(4);
  expect((b?.body ?? []).flatMap(figuresOf).map(({ src }) => src)).toEqual([adopted[0]]);
});

test('a bad file does not stop the others, and each is named with what is wrong', async () => {
  const { workspace, drafts, put } = await desk();
  await put('good.md', '---\ntitle: Good\n---\n\nWords.\n');
  await put('twice.md', '---\ntitle: Old\ntitle: New\n---\n\nWords.\n');
  await put('labels.md', '---\ntitle: [unclosed\n---\n\nStill words.\n');
  await put('broken.docx', 'PK\u0003\u0004 no more');
  await put(
    'binary.txt',
    Uint8Array.from({ length: 300 }, (_, at) => (at % 3 === 0 ? 0 : 0xf5)),
  );
  await put('big.txt', 'x'.repeat(21 * 1024 * 1024));
  await put('node_modules/skip.md', 'no');
  await put('.hidden/skip.md', 'no');
  const report = await workspace.imports.fromPaths([drafts, path.join(drafts, 'gone.md')]);
  expect(report.imported.map(({ path: name, title }) => [name, title])).toEqual([
    ['good.md', 'Good'],
    ['labels.md', 'labels'],
    ['twice.md', 'New'],
  ]);
  expect(report.imported[1]?.notes[0]).toMatch(/not valid YAML/);
  expect(report.imported[2]?.ledger).toContainEqual(
    expect.objectContaining({ kind: 'keys', fate: 'unclear', excerpt: 'title' }),
  );
  expect(
    Object.fromEntries(report.failed.map(({ path: name, error }) => [path.basename(name), error])),
  ).toEqual({
    'gone.md': expect.stringContaining('does not exist'),
    'big.txt': expect.stringContaining('20 MB'),
    'binary.txt': expect.stringContaining('not a text file'),
    'broken.docx': expect.stringContaining('not a Word document'),
  });
});

test('an empty folder is reported as empty', async () => {
  const { workspace, drafts } = await desk();
  const { failed } = await workspace.imports.fromPaths([drafts]);
  expect(failed).toMatchObject([{ path: drafts, error: expect.stringContaining('no .md') }]);
});

test('the words are imported in any encoding', async () => {
  const { workspace, drafts, put } = await desk();
  const words = 'Überschrift\r\n\r\n„Käse“ – naïve\r\n';
  const utf16 = Buffer.from(`\uFEFF${words}`, 'utf16le');
  await put('bom.txt', `\uFEFF${words}`);
  await put('big-endian.txt', Buffer.from(utf16).swap16());
  await put('little-endian.txt', utf16);
  await put('windows.txt', Buffer.from('\xdcberschrift\r\n\r\n\x84K\xe4se\x93 \x96 na\xefve\r\n', 'latin1'));
  await put('lines.txt', 'Überschrift\n„Käse“ – naïve\n');
  await put('nul.txt', words.replace('Käse', 'Kä\u0000se'));
  const { imported, failed } = await workspace.imports.fromPaths([drafts]);
  expect(failed).toEqual([]);
  expect(imported).toHaveLength(6);
  for (const { id, title } of imported) {
    expect(title).toBe('Überschrift');
    // The proposed headline stays in the text.
    expect(writeMarkdown((await workspace.articles.get(id)).body)).toBe('Überschrift\n\n„Käse“ – naïve\n');
  }
});

test('a cancelled import keeps what was imported and says so', async () => {
  const { workspace, drafts, put } = await desk();
  for (let at = 0; at < 5; at++) await put(`post-${at}.md`, `# Post ${at}\n\nWords ${at}.\n`);
  const stop = new AbortController();
  const onProgress = (done: number) => {
    if (done === 2) stop.abort();
  };
  const cut = await workspace.imports.fromPaths([drafts], { signal: stop.signal, onProgress });
  expect(cut).toMatchObject({
    cancelled: true,
    imported: [{ slug: 'post-0' }, { slug: 'post-1' }, { slug: 'post-2' }],
  });
});

test('an article that the database refuses is named, and the others are imported', async () => {
  const { workspace, drafts, put } = await desk();
  for (let at = 0; at < 40; at++) await put(`${at}.md`, `# Article ${at}\n\nWords ${at}.\n`);
  const db = await Database.open(databaseFile(workspace.dir));
  await db.exec(
    "CREATE TRIGGER refusal BEFORE INSERT ON article WHEN NEW.headline = 'Article 3' BEGIN SELECT raise(ABORT, 'not this one'); END",
  );
  await db.close();
  const { imported, failed } = await workspace.imports.fromPaths([drafts]);
  expect(failed).toEqual([{ path: '3.md', error: expect.stringContaining('Something went wrong') }]);
  expect(new Set(imported.map(({ path: name }) => name)).size).toBe(39);
  expect((await workspace.articles.facets()).byStatus.draft).toBe(39);
});

test('the workspace is backed up before files are imported', async () => {
  const { workspace, drafts, put } = await desk();
  await put('a.md', '# A\n\nWords.\n');
  await workspace.articles.create({ headline: 'Here before' });
  await workspace.imports.fromPaths([drafts]);
  expect(await workspace.backups.list()).toHaveLength(1);
});

test('a damaged file is read, or refused with its name', async () => {
  const { workspace } = await desk();
  const seeds: [string, Buffer][] = [
    ['docx', await readFile(path.join(fixtures, 'mill.docx'))],
    ['html', await readFile(path.join(fixtures, '../paste/word.html'))],
    [
      'md',
      Buffer.from(
        '---\ntitle: "A: b"\ntags: [x, {y: z}]\n---\n\n# A\n\n| a | b |\n| - | - |\n| `c` | [d](e) |\n\n- x\n  - y[^1]\n\n[^1]: z\n',
      ),
    ],
  ];
  let random = 7;
  const next = (below: number) => {
    random = (random * 1103515245 + 12345) % 2147483648;
    return random % below;
  };
  const files = Array.from({ length: 120 }, (_, at) => {
    const [kind, seed] = seeds[at % seeds.length] ?? ['txt', Buffer.from('')];
    const bytes = Buffer.from(seed);
    for (let hits = 0; hits <= next(8); hits++) bytes[next(bytes.length)] = next(256);
    const end = next(3) === 0 ? next(bytes.length) : bytes.length;
    return { name: `${at}.${kind}`, bytes: bytes.subarray(0, end) };
  });
  const { imported, failed } = await workspace.imports.fromFiles(files);
  expect(imported.length + failed.length).toBe(files.length);
  expect(
    failed.every(({ error }) => /Word|text file/.test(error)),
    JSON.stringify(failed),
  ).toBe(true);
  for (const { id } of imported) await workspace.articles.get(id);
});

test('a title by its own mark-up becomes the headline and the account says so; with a note or a link it stays', async () => {
  const { workspace, put, drafts } = await desk();
  await put('a-plain.md', '# The quay fell\n\nWords.\n');
  await put('b-note.md', '# The quay fell[^1]\n\nWords.\n\n[^1]: Twice.\n');
  await put('c-link.md', '# The [quay](https://quay.example) fell\n\nWords.\n');
  await put('d-other.md', '---\ntitle: Another\n---\n\n# The quay fell\n\nWords.\n');
  await put('e-sentence.md', 'It fell[^1] on a [Tuesday](https://day.example).\n\nWords.\n\n[^1]: Twice.\n');
  const { imported } = await workspace.imports.fromPaths([drafts]);
  const texts = await Promise.all(
    imported.map(async ({ id }) => writeMarkdown((await workspace.articles.get(id)).body).split('\n')[0]),
  );
  expect(imported.map(({ title }, at) => [title, texts[at]])).toEqual([
    ['The quay fell', 'Words.'],
    ['b-note', '# The quay fell[^1]'],
    ['c-link', '# The [quay](https://quay.example) fell'],
    ['Another', '# The quay fell'],
    ['e-sentence', 'It fell[^1] on a [Tuesday](https://day.example).'],
  ]);
  const fields = imported.map(({ ledger }) =>
    ledger.filter(({ fate, kind }) => fate === 'field' && kind === 'words').map(({ words }) => words),
  );
  expect(fields).toEqual([[3], [], [], [], []]);
});

test('citations by key become citations of the sources in the workspace, and others are named', async () => {
  const { workspace, drafts, put } = await desk();
  const csl = { type: 'book', title: 'A book' };
  const rest = { archiveUrl: '', note: '', confidential: false, ...openTerms };
  const source = await workspace.sources.create({ csl, ...rest, citationKey: 'lind2020' });
  await put('a.md', `# A\n\nSo [see @lind2020, p. 12], and [@nobody2000].\n`);
  const { imported } = await workspace.imports.fromPaths([drafts]);
  const article = await workspace.articles.get(imported[0]?.id ?? '');
  expect(article.body.flatMap(citationsOf)).toEqual([
    expect.objectContaining({
      items: [{ sourceId: source.id, prefix: 'see', label: 'page', locator: '12' }],
    }),
  ]);
  expect(writeMarkdown(article.body)).toContain('@nobody2000');
  expect(imported[0]?.notes).toEqual([expect.stringContaining('nobody2000')]);
});

test('a cover beside a file is a picture of the workspace, one that is not there keeps its path and is named', async () => {
  const { workspace, put, drafts } = await desk();

  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1]);
  await put('a/quay.png', png);
  await put('a/index.md', '---\ntitle: A\ncover: quay.png\n---\n\nText.\n');
  await put('b/index.md', '---\ntitle: B\ncover: gone.png\n---\n\nText.\n');
  const { imported } = await workspace.imports.fromPaths([drafts]);
  const covers = new Map<string, string>();
  for (const { id, title } of imported) covers.set(title, (await workspace.articles.get(id)).cover);
  expect(covers.get('A')).toMatch(/^asset:\w{64}\.png$/);
  expect(covers.get('B')).toBe('gone.png');
  expect(imported.find(({ title }) => title === 'B')?.notes.join()).toContain('gone.png');
});
