import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createWorkspace, openWorkspace, settingsFolder } from '../../src/workspace';
import { scratchFolder } from '../support/folder';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');
const png = Buffer.from('89504e470d0a1a0a00', 'hex');

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A workspace with an article and a picture, and the settings of the app of a machine that is this test's own. */
async function desk() {
  const folder = await scratchFolder();
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'APPDATA', 'USERPROFILE']) vi.stubEnv(name, folder);
  const dir = path.join(folder, 'Desk');
  const workspace = await createWorkspace(dir);
  const { id } = await workspace.articles.create({ headline: 'Then' });
  const { sha256 } = await workspace.assets.add('quay.png', png);
  await workspace.close();
  const stet = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [program, '--workspace', dir, ...args], (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      });
    });
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await stet('--json', ...args);
    return { code, stderr, ...JSON.parse(stdout) };
  };
  return {
    folder,
    dir,
    stet,
    json,
    picture: path.join('assets', sha256.slice(0, 2), `${sha256}.png`),
    async headline(next?: string) {
      const open = await openWorkspace(dir);
      if (next !== undefined) await open.articles.setMeta(id, { headline: next });
      return open.articles
        .get(id)
        .then(({ headline }) => headline)
        .finally(() => open.close());
    },
    /** What the app stores when the user moves the backups. */
    async moveBackups(to: string) {
      await mkdir(to, { recursive: true });
      await mkdir(settingsFolder(), { recursive: true });
      await writeFile(path.join(settingsFolder(), 'backupFolders.json'), JSON.stringify({ [dir]: to }));
    },
  };
}

test('a backup is made, checked, and restored, and what was there before can be gone back to', async () => {
  const { dir, json, stet, headline, picture } = await desk();
  const made = await json('backup');
  expect(made).toMatchObject({ code: 0, articles: 1, quotes: 0, sources: 0, missing: [] });
  expect(path.dirname(made.file)).toBe(path.join(dir, 'backups'));
  expect(await json('doctor')).toMatchObject({ code: 0, ok: true });

  await headline('Now');
  await rm(path.join(dir, picture));
  const restored = await json('restore', made.file);
  expect(restored).toMatchObject({ code: 0, workspace: dir, lost: [] });
  expect(await headline()).toBe('Then');
  expect(await readFile(path.join(dir, picture))).toEqual(png);
  expect((await stet('restore', path.join(dir, 'backups', restored.before))).code).toBe(0);
  expect(await headline()).toBe('Now');
});

test('a backup in another folder is whole there, and restores where nothing else is left', async () => {
  const { folder, dir, json, headline, picture } = await desk();
  const disk = path.join(folder, 'disk');
  const { file } = await json('backup', '--out', disk);
  expect(path.dirname(file)).toBe(disk);
  await rm(dir, { recursive: true });
  await mkdir(dir);
  expect(await json('restore', file)).toMatchObject({ code: 0, before: null, lost: [] });
  expect(await headline()).toBe('Then');
  expect(await readFile(path.join(dir, picture))).toEqual(png);
});

test('a file that is not there, that is no backup, or that is damaged is refused by its name', async () => {
  const { folder, dir, json, stet, headline } = await desk();
  const { file } = await json('backup');
  const missing = path.join(folder, 'stet-2026-01-01T00-00-00-000Z.db');
  const gone = await stet('restore', missing);
  expect(gone).toMatchObject({ code: 2, stdout: '' });
  expect(gone.stderr).toContain(`There is no file ${missing}.`);
  const other = path.join(folder, 'notes.db');
  await writeFile(other, 'Not a database.');
  const foreign = await stet('restore', other);
  expect(foreign.code).toBe(2);
  expect(foreign.stderr).toContain('notes.db');
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0, 5_000, 9_000));
  const damaged = await stet('restore', file);
  expect(damaged.code).toBe(2);
  expect(damaged.stderr).toContain(path.basename(file));
  expect(await headline()).toBe('Then');
  expect((await stet('restore')).code).toBe(2);
  expect((await readdir(dir)).filter((name) => name.includes('damaged'))).toEqual([]);
});

test('a picture that no backup has is named by the backup, the check and the restore', async () => {
  const { dir, json, picture } = await desk();
  await rm(path.join(dir, picture));
  const made = await json('backup');
  expect(made).toMatchObject({ code: 1, missing: [picture] });
  expect(made.stderr).toContain(picture);
  const examined = await json('doctor');
  expect(examined).toMatchObject({ code: 1, ok: false });
  const wrong = examined.checks.filter(({ ok }: { ok: boolean }) => !ok);
  expect(wrong).toMatchObject([{ name: 'pictures', problems: [expect.stringContaining(picture)] }]);
  const restored = await json('restore', made.file);
  expect(restored).toMatchObject({ code: 1, lost: [picture] });
  expect(restored.stderr).toContain(picture);
});

test('the folder to which the app moved the backups is used and checked, and its absence is said', async () => {
  const { folder, dir, json, moveBackups, headline, picture } = await desk();
  const disk = path.join(folder, 'Other disk');
  await moveBackups(disk);
  const { file } = await json('backup');
  expect(path.dirname(file)).toBe(disk);
  expect(await readdir(dir)).not.toContain('backups');
  expect(await json('doctor')).toMatchObject({ code: 0, ok: true });
  await rm(path.join(dir, picture));
  const [{ problems }] = (await json('doctor')).checks.filter(({ ok }: { ok: boolean }) => !ok);
  expect(problems).toEqual([`${picture} is gone. A backup has it: restore it.`]);
  await headline('Now');
  const { before } = await json('restore', file);
  expect(await readdir(disk)).toContain(before);
  expect(await headline()).toBe('Then');

  await rename(disk, `${disk} away`);
  const beside = await json('backup');
  expect(path.dirname(beside.file)).toBe(path.join(dir, 'backups'));
  expect(beside.stderr).toContain(disk);
  const away = (await json('doctor')).checks.find(({ name }: { name: string }) => name === 'backups');
  expect(away).toMatchObject({ ok: false, problems: [expect.stringContaining(disk)] });
  expect(await readdir(folder)).not.toContain('Other disk');
});
