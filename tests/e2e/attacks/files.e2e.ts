import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { paragraph, text } from '../../../src/core/document/build';
import { createWorkspace } from '../../../src/workspace';
import { fault } from '../../support/faults';
import { type Launched, launchApp } from '../support/launch';
import { chooseInDialog, menu } from '../support/screens';

/** Hostile files that a user imports, and hostile titles that are exported, in the running app. */
let folder: string;
let desk: string;
let stet: Launched;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-files-'));
  desk = path.join(folder, 'Desk');
});
afterEach(async () => {
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

const canary = `globalThis.canary = 1; require('node:fs').writeFileSync(process.env.STET_CANARY, '')`;

/** Front matter that some readers run or that asks for something to be made. */
const evaluated = [
  `---js\n{ title: (() => { ${canary} })() }\n---\n`,
  `---javascript\n{ title: (() => { ${canary} })() }\n---\n`,
  `---coffee\ntitle: do -> ${canary}\n---\n`,
  `---json\n{ "title": "x" }\n---\n`,
  `---\ntitle: !!js/function "function () { ${canary} }"\n---\n`,
  `---\ntitle: !<tag:yaml.org,2002:js/function> "function () { ${canary} }"\n---\n`,
  `---\n"toString": !!js/function "() => { ${canary} }"\n---\n`,
  `---\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n---\n`,
  `---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n---\n`,
  `---\ntitle: !!python/object/apply:os.system ["touch x"]\n---\n`,
  `+++\ntitle = "x"\n__proto__ = { polluted = 1 }\n+++\n`,
];

test('front matter that asks to be run is read as words, or refused', async () => {
  const hostile = path.join(folder, 'hostile');
  await mkdir(hostile);
  for (const [index, front] of evaluated.entries()) {
    await writeFile(path.join(hostile, `${index}.md`), `${front}\n# Title ${index}\n\nWords ${index}.\n`);
  }
  const flag = path.join(folder, 'canary');
  await (await createWorkspace(desk)).close();
  stet = await launchApp({ workspace: desk, env: { STET_CANARY: flag } });
  await stet.page.getByRole('heading', { name: 'No articles yet' }).waitFor();
  await chooseInDialog(stet, [hostile]);
  await menu(stet, 'import.folder');
  await stet.page
    .getByRole('dialog')
    .getByText(/Imported|imported/)
    .first()
    .waitFor();
  const ran = await stet.app.evaluate(() => [
    Reflect.get(globalThis, 'canary'),
    Reflect.get({}, 'polluted'),
    Reflect.get([], 'polluted'),
  ]);
  expect(ran).toEqual([undefined, undefined, undefined]);
  expect(
    await stet.page.evaluate(() => [Reflect.get(globalThis, 'canary'), Reflect.get({}, 'polluted')]),
  ).toEqual([undefined, undefined]);
  const hasRun = existsSync(flag) ? evaluated.length : 0;
  fault('T7', 'front matter, imported in the app', {
    tries: evaluated.length,
    survived: evaluated.length - hasRun,
    worst: `${hasRun} run`,
  });
});

test('an imported page reaches no file outside its folder and no server', async () => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(String(request.url));
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = path.join(folder, 'secret.png');
  await writeFile(secret, Buffer.from('89504e470d0a1a0a', 'hex'));
  const places = [
    ...[
      `file://${secret}`,
      secret,
      '../secret.png',
      '..\\secret.png',
      '%2e%2e/secret.png',
      './../secret.png',
    ],
    ...['file:///etc/passwd', '//localhost/etc/passwd', 'app://stet/../../secret.png', `${elsewhere}/p.png`],
    ...[`${elsewhere}/p.png?x=1`, `//127.0.0.1:${elsewhere.split(':').at(-1)}/p.png`, 'C:\\secret.png'],
  ];
  const inside = path.join(folder, 'pages');
  await mkdir(inside);
  await writeFile(
    path.join(inside, 'page.html'),
    `<h1>Page</h1><p>Words</p>${places.map((src) => `<img src="${src}" srcset="${src} 2x"><iframe src="${src}"></iframe><link rel="stylesheet" href="${src}">`).join('')}`,
  );
  await writeFile(
    path.join(inside, 'page.md'),
    `# Text\n\nWords\n\n${places.map((src) => `![](<${src}>)\n\n<img src="${src}">`).join('\n\n')}\n`,
  );
  await (await createWorkspace(desk)).close();
  stet = await launchApp({ workspace: desk });
  await stet.page.getByRole('heading', { name: 'No articles yet' }).waitFor();
  await chooseInDialog(stet, [inside]);
  await menu(stet, 'import.folder');
  await stet.page
    .getByRole('dialog')
    .getByText(/Imported|imported/)
    .first()
    .waitFor();
  await stet.page.keyboard.press('Escape');
  for (const title of ['Page', 'Text']) {
    await menu(stet, 'go.desk');
    await stet.page
      .getByRole('button', { name: new RegExp(`^${title}`) })
      .first()
      .click();
    await stet.page.getByRole('textbox', { name: 'Article text' }).getByText('Words').first().waitFor();
  }
  const assets = path.join(desk, 'assets');
  const kept = existsSync(assets) ? await readdir(assets, { recursive: true, withFileTypes: true }) : [];
  const files = kept.filter((entry) => entry.isFile()).length;
  server.close();
  expect(visits).toEqual([]);
  fault('T3', 'pictures of imported pages', {
    tries: 2 * places.length,
    survived: 2 * places.length - files,
    worst: `${files} files taken in, ${visits.length} requests`,
  });
});

/** Titles that would be other places, other files or more front matter. */
const titles = [
  ...[
    '../../escape',
    '..\\..\\escape',
    '/etc/passwd',
    'C:\\Windows\\x',
    '\\\\host\\share',
    '~/x',
    '.',
    '..',
    '...',
  ],
  ...[
    'CON',
    'nul',
    'com1.txt',
    'aux ',
    'x'.repeat(300),
    'a\u0000b',
    'exe\u202egnp.scr',
    '',
    ' ',
    '\n',
    '%2e%2e%2f',
  ],
  ...[
    '"quoted"',
    "it's",
    '---',
    '\n---\ntitle: other',
    'a: b',
    '# x',
    '{{ x }}',
    '{% x %}',
    '<script>1</script>',
  ],
  ...[
    '\u2028x',
    '\ufeffx',
    '=HYPERLINK("x")',
    '$(touch x)',
    '`touch x`',
    '; rm -rf x',
    '| x',
    '🚀',
    'a/b',
    'a:b',
  ],
];

test('hostile titles are exported into the chosen folder, each as one file with the keys of its preset', async () => {
  const out = path.join(folder, 'out');
  const workspace = await createWorkspace(desk);
  for (const headline of titles) {
    await workspace.articles.add({ meta: { headline }, body: [paragraph([text('Words.')])] });
  }
  await workspace.settings.set({ export: { preset: 'hugo' } });
  await workspace.close();
  stet = await launchApp({ workspace: desk });
  await stet.page.getByRole('listbox').first().waitFor();
  const before = (await readdir(folder)).sort();
  await chooseInDialog(stet, [out]);
  const articles = await stet.page.evaluate(async () => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('articles.list', {});
    const ids = value.items.map(({ id }: { id: string }) => id);
    return invoke('export.run', { articleIds: ids, options: { preset: 'hugo' }, job: 'all' });
  });
  expect(articles).toMatchObject({ ok: true });

  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  expect(files).toHaveLength(titles.length);
  let broken = 0;
  for (const { name, parentPath } of files) {
    const [, front = ''] = (await readFile(path.join(parentPath, name), 'utf8')).split(/^---$/m);
    const { params = {}, ...rest } = parse(front, { version: '1.1' });
    const keys = [...Object.keys(rest), ...Object.keys(params).map((key) => `params.${key}`)];
    const known = ['title', 'date', 'lastmod', 'draft', 'slug', 'params.lang'];
    const odd = keys.filter((key) => !known.includes(key));
    const posts = path.relative(path.join(out, 'content/posts'), parentPath);
    if (odd.length > 0 || !/^[a-z0-9-]{1,85}$/.test(posts) || name !== 'index.md') broken++;
  }
  expect((await readdir(folder)).sort()).toEqual([...before, 'out'].sort());
  const outcome = { tries: titles.length, survived: titles.length - broken, worst: `${broken} out of place` };
  fault('T8', 'titles, exported in the app', outcome);
  fault('T6', 'headlines, exported in the app', outcome);
});
