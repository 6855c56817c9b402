import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/folder';

const root = path.resolve(import.meta.dirname, '../..');

const files = {
  'tsconfig.base.json': '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }',
  'src/save.ts': 'export async function save(): Promise<boolean> { return true; }',
  'src/dropped.ts': `import { save } from './save';
import { writeFile } from 'node:fs/promises';
export class Desk {
  constructor(private readonly after?: () => Promise<void>) {}
  async #write() { await save(); }
  async close(isOpen: boolean) {
    save();
    this.#write();
    this.after?.();
    isOpen && save();
    isOpen ? save() : undefined;
    writeFile('a', 'b');
    Promise.all([save(), save()]);
    save().then(() => undefined);
    save().finally(() => undefined);
  }
}
`,
  'src/held.ts': `import { save } from './save';
export async function held() {
  await save();
  void save();
  save().catch(() => undefined);
  save().then(() => undefined, () => undefined);
  save().catch(() => undefined).finally(() => undefined);
  const later = save();
  ['a'].forEach((name) => name.trim());
  return later;
}
`,
  'tests/dropped.test.ts': `import { expect, test } from 'vitest';
import { save } from '../src/save';
test('saves', async () => {
  expect(save()).resolves.toBe(true);
});
`,
};

test('the check lists every promise that is not awaited, and no other', async () => {
  const folder = await scratchFolder();
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const program = path.join(root, 'scripts/promises.mjs');
  const { stdout, status } = spawnSync(process.execPath, [program, folder], { encoding: 'utf8' });
  const lines = [7, 8, 9, 10, 11, 12, 13, 14, 15].map((line) => `src/dropped.ts:${line}`);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(': ')[0]),
  ).toEqual([...lines, 'tests/dropped.test.ts:4']);
  expect(status).toBe(1);
});
