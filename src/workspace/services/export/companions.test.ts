import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import gfm from '../../../../resources/presets/gfm.json';
import { fault, tries } from '../../../../tests/support/faults';
import { scratchFolder } from '../../../../tests/support/folder';
import { assertAsyncProperty } from '../../../../tests/support/property';
import { figure, paragraph, text } from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import type { Asset } from '../../../core/model/asset';
import { openTerms } from '../../../core/model/terms';
import { createWorkspace } from '../../index';

/** At the full count each run makes a workspace. */
const patience = 600_000;

const picture = (words: string) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(words)]);

async function desk(...presets: object[]) {
  const dir = await scratchFolder();
  const workspace = await createWorkspace(path.join(dir, 'Desk'));
  let isOpen = true;
  const close = async () => {
    if (isOpen) await workspace.close();
    isOpen = false;
  };
  onTestFinished(close);
  await mkdir(path.join(dir, 'Desk/presets'));
  for (const [index, preset] of presets.entries())
    await writeFile(
      path.join(dir, `Desk/presets/p${index}.json`),
      JSON.stringify({ ...gfm, id: `p${index}`, ...preset }),
    );
  const add = (headline: string, body: Body) => workspace.articles.add({ meta: { headline }, body });
  const fileOf = async ({ src }: Asset) => (await workspace.assets.file(src.slice('asset:'.length))) ?? '';
  return { out: path.join(dir, 'out'), workspace, close, add, fileOf };
}

/** Ways of the user's to lay out pictures; the address in the text leads to the picture from the text's folder. */
const layouts = [
  { assets: { path: 'pictures/{name}', url: 'pictures/{name}' } },
  { assets: { path: '{name}', url: '{name}' } },
  { path: 'posts/{slug}.md', assets: { path: 'posts/{name}', url: '{name}' } },
  { assets: { path: '{slug}/{name}', url: '{slug}/{name}' } },
  { assets: { path: '{slug}-{name}', url: '{slug}-{name}' } },
];

test(
  'the pictures of many articles never take each other’s place, in one export and in several',
  async () => {
    const count = tries({ full: 150, short: 20 });
    let survived = 0;
    let tried = 0;
    const names = fc.constantFrom('photo.png', 'Photo.PNG', 'a-photo.png', 'foto.png', '照片.png');
    const article = fc.record({
      headline: fc.constantFrom('Quay', 'Quay A', 'Pier', 'photo'),
      pictures: fc.array(fc.tuple(names, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 3 }),
    });
    await assertAsyncProperty(
      fc.asyncProperty(
        fc.array(article, { minLength: 2, maxLength: 4 }),
        fc.nat(layouts.length - 1),
        fc.boolean(),
        async (articles, layout, isTogether) => {
          tried++;
          const { out, workspace, add, close } = await desk(...layouts);
          const written: { id: string; slug: string; words: string[] }[] = [];
          const exported: typeof written = [];
          for (const { headline, pictures } of articles) {
            const body: Body = [];
            // The same bytes are the same picture, whatever its name.
            for (const [name, number] of pictures)
              body.push(figure((await workspace.assets.add(name, picture(`${number} ${name}`))).src));
            written.push({
              ...(await add(headline, body)),
              words: pictures.map(([name, number]) => `${number} ${name}`),
            });
          }
          const groups = isTogether ? [written] : written.map((one) => [one]);
          for (const group of groups) {
            const report = await workspace.exports.run(
              group.map(({ id }) => id),
              { preset: `p${layout}` },
              out,
            );
            // Where two articles need one name, the second is refused or asked about, never written.
            const refused = [...report.failed, ...report.foreign].map(({ slug }) => slug);
            exported.push(...group.filter(({ slug }) => !refused.includes(slug)));
            expect(report.written.length).toBe(
              report.foreign.length > 0 ? 0 : group.length - report.failed.length,
            );
          }
          for (const { id, words } of exported) {
            const file = (await workspace.exports.preview(id, { preset: `p${layout}` })).path;
            const markdown = await readFile(path.join(out, file), 'utf8');
            const shown = [...markdown.matchAll(/!\[\]\((.*?)\)/g)].map(([, url]) => url ?? '');
            expect(shown).toHaveLength(words.length);
            for (const [index, url] of shown.entries())
              expect(await readFile(path.join(out, path.dirname(file), url))).toEqual(
                picture(words[index] ?? ''),
              );
          }
          await close();
          survived++;
        },
      ),
      { numRuns: count },
    );
    fault('R21', 'pictures of several articles in one folder', {
      tries: tried,
      survived,
      worst: '0 pictures of another article',
    });
  },
  patience,
);

test('each article has its own bibliography for Pandoc, and the file names it', async () => {
  const { out, workspace } = await desk();
  const ids: string[] = [];
  for (const title of ['Quays', 'Piers']) {
    const source = await workspace.sources.create({
      csl: { type: 'book', title },
      archiveUrl: '',
      note: '',
      confidential: false,
      ...openTerms,
    });
    const citation = {
      type: 'citation' as const,
      version: 1 as const,
      items: [{ sourceId: source.id, label: 'page' as const, locator: '5' }],
    };
    const body = [paragraph([text('As is known'), citation])];
    ids.push((await workspace.articles.add({ meta: { headline: title }, body })).id);
  }
  const report = await workspace.exports.run(ids, { preset: 'pandoc' }, out);
  expect(report.failed).toEqual([]);
  let survived = 0;
  for (const [slug, title] of [
    ['quays', 'Quays'],
    ['piers', 'Piers'],
  ] as const) {
    const markdown = await readFile(path.join(out, `${slug}.md`), 'utf8');
    const named = /^bibliography: "(.*)"$/m.exec(markdown)?.[1] ?? '';
    const references: unknown = JSON.parse(await readFile(path.join(out, named), 'utf8'));
    expect(references).toMatchObject([{ title }]);
    survived++;
  }
  fault('R21', 'bibliographies of several articles', {
    tries: ids.length,
    survived,
    worst: '0 sources of another article',
  });
});

test('two articles that would fill one path differently are told apart by name, whatever its capitals', async () => {
  const { workspace, out, add } = await desk(
    { path: 'Post.md' },
    { path: '{slug}', assets: { path: 'about/{name}', url: '{name}' } },
  );
  const { src } = await workspace.assets.add('a.png', picture('a'));
  const articles = [await add('About', [paragraph([text('About.')])]), await add('Quay', [figure(src)])];
  const ids = articles.map(({ id }) => id);
  const same = await workspace.exports.run(ids, { preset: 'p0' }, out);
  expect(same.written).toMatchObject([{ slug: 'about' }]);
  expect(same.failed).toMatchObject([{ slug: 'quay', error: expect.stringContaining('“about”') }]);
  const nested = await workspace.exports.run(ids, { preset: 'p1' }, path.join(out, 'nested'));
  expect(nested.written).toMatchObject([{ slug: 'about', path: 'about' }]);
  expect(nested.failed).toMatchObject([
    { slug: 'quay', error: expect.stringContaining('a file and a folder') },
  ]);
});

test('a damaged picture fails its article by name, and adding the same picture again repairs it', async () => {
  const { out, workspace, add, fileOf } = await desk();
  const bytes = picture('the quay in March');
  const quay = await workspace.assets.add('quay.png', bytes);
  const pier = await workspace.assets.add('pier.png', picture('the pier'));
  const articles = [await add('Quay', [figure(quay.src)]), await add('Pier', [figure(pier.src)])];
  const ids = articles.map(({ id }) => id);
  const count = tries({ full: 200, short: 20 });
  let survived = 0;
  for (let time = 0; time < count; time++) {
    const damaged = Buffer.from(bytes);
    const at = (time * 7) % bytes.length;
    // One bit, or the end is missing.
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (time % 8));
    await writeFile(await fileOf(quay), time % 5 === 0 ? bytes.subarray(0, at) : damaged);
    const folder = path.join(out, String(time));
    const report = await workspace.exports.run(ids, { preset: 'gfm' }, folder);
    expect(report.failed).toMatchObject([
      { slug: 'quay', error: expect.stringContaining('quay/quay.png is damaged') },
    ]);
    expect(report.written).toMatchObject([{ slug: 'pier' }]);
    await workspace.assets.add('again.png', bytes);
    const repaired = await workspace.exports.run(ids, { preset: 'gfm' }, folder);
    expect(repaired.failed).toEqual([]);
    if ((await readFile(path.join(folder, 'quay/quay.png'))).equals(bytes)) survived++;
  }
  fault('R21', 'a damaged picture is exported', {
    tries: count,
    survived,
    worst: '0 wrong pictures written',
  });
});

test('a preset whose pictures would all have one name is refused', async () => {
  const { workspace } = await desk({ assets: { path: 'pictures/{slug}.png', url: '{slug}.png' } });
  await expect(workspace.exports.presets()).rejects.toMatchObject({ code: 'unreadable' });
});
