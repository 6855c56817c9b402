import { link, lstat, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import gfm from '../../../../resources/presets/gfm.json';
import { fault, tries } from '../../../../tests/support/faults';
import { scratchFolder } from '../../../../tests/support/folder';
import { figure, paragraph, text } from '../../../core/document/build';
import { createWorkspace } from '../../index';

const picture = Buffer.from('89504e470d0a1a0a00', 'hex');

/** Ways in which something of the user's stands where an export writes; `out` is its folder, `outside` is not. */
const ways: Record<string, (out: string, outside: string) => Promise<unknown>> = {
  'a file in place of the text': (out) => writeFile(path.join(out, 'posts/quay.md'), 'mine'),
  'an empty file': (out) => writeFile(path.join(out, 'posts/quay.md'), ''),
  'a file in place of the picture': (out) => writeFile(path.join(out, 'posts/quay/quay.png'), 'mine'),
  'a file of a megabyte': (out) => writeFile(path.join(out, 'posts/quay.md'), 'mine '.repeat(200_000)),
  'a hard link to a file elsewhere': (out, outside) =>
    link(path.join(outside, 'note.md'), path.join(out, 'posts/quay.md')),
  'a link to a file elsewhere': (out, outside) =>
    symlink(path.join(outside, 'note.md'), path.join(out, 'posts/quay.md')),
  'a link to nothing': (out, outside) =>
    symlink(path.join(outside, 'new.md'), path.join(out, 'posts/quay.md')),
  'a link in place of the picture': (out, outside) =>
    symlink(path.join(outside, 'note.md'), path.join(out, 'posts/quay/quay.png')),
  'a folder in place of the text': (out) => mkdir(path.join(out, 'posts/quay.md')),
};

/** Likewise where the folder of the article’s pictures goes, so that it is not made. */
const folderWays: Record<string, (out: string, outside: string) => Promise<unknown>> = {
  'a link in place of a folder': (out, outside) => symlink(outside, path.join(out, 'posts/quay')),
  'a link in circles': (out) => symlink('quay', path.join(out, 'posts/quay')),
  'a file in place of a folder': (out) => writeFile(path.join(out, 'posts/quay'), 'mine'),
};

/** Every file, folder and link with its content. */
async function everythingIn(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const file = path.join(folder, name);
    const info = await lstat(file);
    if (info.isSymbolicLink()) found[name] = `link to ${await readlink(file)}`;
    else found[name] = info.isDirectory() ? 'folder' : await readFile(file, 'utf8');
  }
  return found;
}

test.each([
  ...Object.entries(ways).map(([way, plant]) => ({ way, plant, makesFolder: true })),
  ...Object.entries(folderWays).map(([way, plant]) => ({ way, plant, makesFolder: false })),
])('nothing of the user’s is lost to an export: $way', async ({ way, plant, makesFolder }) => {
  const count = tries({ full: 50, short: 2 });
  let survived = 0;
  const dir = await scratchFolder();
  const workspace = await createWorkspace(path.join(dir, 'Desk'));
  onTestFinished(() => workspace.close());
  await mkdir(path.join(dir, 'Desk/presets'));
  const preset = {
    ...gfm,
    id: 'p',
    path: 'posts/{slug}.md',
    assets: { path: 'posts/{slug}/{name}', url: '{slug}/{name}' },
  };
  await writeFile(path.join(dir, 'Desk/presets/p.json'), JSON.stringify(preset));
  const { src } = await workspace.assets.add('quay.png', picture);
  const body = [paragraph([text('Words.')]), figure(src)];
  const { id } = await workspace.articles.add({ meta: { headline: 'Quay' }, body });

  for (let time = 0; time < count; time++) {
    const [out, outside] = [path.join(dir, `out-${time}`), path.join(dir, `outside-${time}`)];
    await mkdir(path.join(out, 'posts', makesFolder ? 'quay' : ''), { recursive: true });
    await mkdir(outside);
    await writeFile(path.join(outside, 'note.md'), 'theirs');
    await plant(out, outside);
    const before = await everythingIn(out);
    const beyond = await everythingIn(outside);
    const undecided = await workspace.exports.run([id], { preset: 'p' }, out);
    expect(undecided.written).toEqual([]);
    expect(undecided.failed.length + undecided.foreign.length).toBe(1);
    expect(await everythingIn(out)).toEqual(before);
    await workspace.exports.run([id], { preset: 'p' }, out, { overForeign: 'keep' });
    expect(await everythingIn(out)).toMatchObject(before);
    await workspace.exports.run([id], { preset: 'p' }, out, { overForeign: 'replace' });
    expect(await everythingIn(outside)).toEqual(beyond);
    survived++;
  }
  fault('R21', way, { tries: count, survived, worst: '0 bytes of the user’s changed unasked' });
});
