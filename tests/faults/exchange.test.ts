import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace, importWorkspace, openWorkspace } from '../../src/workspace';
import { seedSample } from '../../src/workspace/sample';
import { plantCanary } from '../support/canary';
import { everyRow } from '../support/exchange';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';

const count = tries({ full: 300, short: 13 });

/** The same numbers on every machine. */
function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ways: ((file: string, random: (below: number) => number) => Promise<void>)[] = [
  async function flipped(file, random) {
    const bytes = await readFile(file);
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    await writeFile(file, bytes);
  },
  async function zeroed(file, random) {
    const bytes = await readFile(file);
    bytes.fill(0, random(bytes.length));
    await writeFile(file, bytes);
  },
  async function cut(file, random) {
    await truncate(file, random((await readFile(file)).length));
  },
  async function removed(file) {
    await rm(file);
  },
];

/** Everything that a user would look at opens. */
async function lookAround(dir: string): Promise<void> {
  const workspace = await openWorkspace(dir);
  try {
    for (const bin of [false, true]) {
      const { items } = await workspace.articles.list({
        text: '',
        bin,
        sort: 'updated',
        limit: 99,
        offset: 0,
      });
      for (const { id } of items) {
        await workspace.articles.get(id);
        for (const revision of await workspace.revisions.list(id))
          await workspace.revisions.body(revision.id);
      }
    }
    const all = { text: '', limit: 99, offset: 0, sort: 'name' as const };
    await workspace.sources.list(all);
    await workspace.speakers.list(all);
    await workspace.snippets.list(all);
    await workspace.archive.list(all);
    await workspace.search({ query: 'quay', kinds: ['article', 'quote', 'source', 'archive'], limit: 9 });
  } finally {
    await workspace.close();
  }
}

test(
  'damage to a file of an exported workspace is named and never stops the rest',
  async () => {
    const folder = await scratchFolder();
    const at = (name: string) => path.join(folder, name);
    const workspace = await createWorkspace(at('Desk'));
    const { article } = await plantCanary(workspace);
    await seedSample(workspace);
    await workspace.revisions.create(article.id);
    await workspace.exchange.export(at('Open'), { confidential: true });
    await workspace.close();
    const before = await everyRow(at('Desk'), 'exported');
    const entries = await readdir(at('Open'), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
      .map(({ parentPath, name }) => path.relative(at('Open'), path.join(parentPath, name)))
      .sort();

    let survived = 0;
    let most = 0;
    for (let number = 0; number < count; number++) {
      const random = numbers(number);
      const file = files[random(files.length)] ?? '';
      const damage = ways[number % ways.length];
      await cp(at('Open'), at('Damaged'), { recursive: true });
      await damage?.(path.join(at('Damaged'), file), random);
      const { problems } = await importWorkspace(at('Damaged'), at('Again'));
      const after = await everyRow(at('Again'), 'exported');
      const there = Object.entries(before).flatMap(([table, rows]) => rows.map((row) => ({ table, row })));
      const gone = there.filter(({ table, row }) => !after[table]?.includes(row)).length;
      const places = problems.map(({ where }) => where).join('\n');
      expect(gone === 0 || places.includes(file), `${number} ${damage?.name} ${file}: is named`).toBe(true);
      await lookAround(at('Again'));
      most = Math.max(most, gone);
      survived += 1;
      for (const name of ['Damaged', 'Again']) await rm(at(name), { recursive: true });
    }
    fault('R14', 'damage to an exported workspace', {
      tries: count,
      survived,
      worst: `${most} records of the damaged file, named`,
    });
  },
  15 * 60_000,
);
