import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { createWorkspace, listBackups, openWorkspace } from '../../src/workspace';
import { latestVersion } from '../../src/workspace/db/migrate';
import { restoreBackup } from '../../src/workspace/restore';
import { fault } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { lostOf, outcomeOf } from '../support/lost';
import { callsOf, cutAt } from './support/calls';
import { look, oldWorkspace, partsOf } from './support/old';
import { builtProgram } from './support/program';
import { testTraced } from './support/tools';

/** R9 and R10: work of several steps is killed at each of its system calls in turn. */
const program = builtProgram('opener');
const pagesBetween = 12;
const limit = 300_000;

/** Posts as the app wrote them when the index kept their texts. */
const indexedPosts = `
  CREATE TEMP TABLE made AS SELECT value AS at, format('00000000-0000-4000-8000-%012d', value) AS id,
    'The silt of day ' || value || '. ' || hex(randomblob(900)) AS text
    FROM json_each('${JSON.stringify(Array.from({ length: 60 }, (_, index) => index + 1))}');
  INSERT INTO archive_post (id, origin, title, slug, url, published_on, section, tags, summary, text)
    SELECT id, at || '.md', 'Post ' || at, 'post', '', NULL, '', '[]', '', text FROM made;
  INSERT INTO search (rowid, kind, id, title, body) SELECT at, 'archive', id, 'Post ' || at, char(10) || text FROM made;
  INSERT INTO search_row (kind, id, rowid_, form) SELECT 'archive', id, at, 1 FROM made;`;

/** For each cut: in a copy of `from`, does `first` and opens the workspace until it is killed; `lossIn` counts what is gone then. */
async function cutEverywhere(
  from: string,
  first: string,
  measure: string,
  lossIn: (dir: string) => Promise<number>,
) {
  const folder = await scratchFolder();
  const copy = async (name: string) => {
    await cp(from, path.join(folder, name), { recursive: true });
    return path.join(folder, name);
  };
  const calls = (await callsOf([program(), await copy('whole'), first])).filter(
    // Only some of the many page writes.
    ({ name, nth }) => name !== 'pwrite64' || nth % pagesBetween === 1,
  );
  let cuts = 0;
  const losses: number[] = [];
  for (const [number, call] of calls.entries()) {
    const dir = await copy(String(number));
    if (await cutAt(call, [program(), dir, first])) cuts += 1;
    losses.push(await lossIn(dir));
  }
  expect(cuts).toBeGreaterThan(calls.length / 2);
  console.log(`${first || 'migrate'}: cut off at ${cuts} of ${calls.length} places.`);
  const way = `${first || 'migrate'}, killed at its system calls`;
  fault(first === 'restore' ? 'R9' : 'R10', way, outcomeOf(losses, measure));
}

testTraced(
  'a migration that is killed leaves a complete database of the old format, the new one or one between',
  async () => {
    const folder = await scratchFolder();
    const formats: Awaited<ReturnType<typeof look>>[] = [];
    for (let version = 1; version <= latestVersion; version++) {
      const dir = path.join(folder, String(version));
      await oldWorkspace(dir, { version });
      formats.push(await look(dir));
    }
    const old = path.join(folder, '1');
    /** Of a format that there is, all parts and no others. */
    const mixed = (found: (typeof formats)[number], format = formats[found.version - 1]) => {
      const [whole, parts] = [format ? partsOf(format) : [], partsOf(found)];
      return lostOf(whole, parts) + lostOf(parts, whole);
    };
    await cutEverywhere(old, '', 'parts lost or mixed', async (dir) => {
      const now = mixed(await look(dir));
      await (await openWorkspace(dir)).close();
      return now + mixed(await look(dir), formats.at(-1));
    });
  },
  limit,
);

testTraced(
  'a migration of the search index that is killed finds all that was found before',
  async () => {
    const old = path.join(await scratchFolder(), 'Desk');
    await oldWorkspace(old, { version: 27, more: indexedPosts });
    await cutEverywhere(old, '', 'of 60 posts not found', async (dir) => {
      const workspace = await openWorkspace(dir);
      const hits = await workspace.search({ query: 'silt', kinds: ['archive'], limit: 100 });
      await workspace.close();
      return 60 - hits.filter(({ snippet }) => snippet.includes('\u0002silt\u0003 of day')).length;
    });
  },
  limit,
);

testTraced(
  'a workspace whose creation is killed is complete, or can be created again',
  async () => {
    const empty = path.join(await scratchFolder(), 'empty');
    await mkdir(empty);
    const uncut = path.join(await scratchFolder(), 'uncut');
    await (await createWorkspace(uncut)).close();
    const whole = partsOf(await look(uncut));
    await cutEverywhere(empty, 'create', 'parts missing', async (dir) => {
      const made = existsSync(path.join(dir, 'stet.db'));
      await (await (made ? openWorkspace(dir) : createWorkspace(dir))).close();
      return lostOf(whole, partsOf(await look(dir)));
    });
  },
  limit,
);

testTraced(
  'a restore that is killed leaves the old database or the backup, and can be repeated',
  async () => {
    const desk = path.join(await scratchFolder(), 'Desk');
    const workspace = await createWorkspace(desk);
    await workspace.settings.set({ citationStyle: 'backup' });
    const png = Buffer.from('89504e470d0a1a0a00', 'hex');
    const { sha256 } = await workspace.assets.add('quay.png', png);
    const picture = path.join('assets', sha256.slice(0, 2), `${sha256}.png`);
    await workspace.backups.create();
    await rm(path.join(desk, picture));
    await workspace.settings.set({ citationStyle: 'today' });
    await workspace.close();
    const keptIn = async (dir: string) => JSON.parse(String((await look(dir)).kept[0]?.['value']));
    await cutEverywhere(desk, 'restore', 'of the two databases and the picture lost', async (dir) => {
      const found: string[] = [];
      const names = await readdir(dir);
      // Whole or not there; a part of it has another name.
      if (existsSync(path.join(dir, picture))) expect(await readFile(path.join(dir, picture))).toEqual(png);
      const aside = names.find((name) => /^stet\.db\.damaged-[\dTZ-]+$/.test(name));
      if (names.includes('stet.db')) found.push(await keptIn(dir));
      if (aside) {
        const other = path.join(dir, 'other');
        await mkdir(other);
        await cp(path.join(dir, aside), path.join(other, 'stet.db'));
        found.push(await keptIn(other));
      }
      const backups = await listBackups(dir);
      const made = backups.find(({ reason }) => reason === 'asked');
      await restoreBackup({ workspace: dir, moved: null }, made?.name ?? '');
      found.push(await keptIn(dir));
      const restored = await readFile(path.join(dir, picture));
      return lostOf(['today', 'backup', png], [...found, restored]);
    });
  },
  limit,
);
