import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { forbidden, options } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'));

/** One file per rule, each breaking it. */
const planted: Record<string, { file: string; text: string }> = {
  'core-arrows': { file: 'src/core/a.ts', text: "import '../workspace/plain';" },
  'workspace-arrows': { file: 'src/workspace/a.ts', text: "import '../main/plain';" },
  'ipc-arrows': { file: 'src/ipc/a.ts', text: "import '../workspace/plain';" },
  'editor-arrows': { file: 'src/editor/a.ts', text: "import '../ipc/plain';" },
  'main-arrows': { file: 'src/main/a.ts', text: "import '../renderer/plain';" },
  'cli-arrows': { file: 'src/cli/a.ts', text: "import '../ipc/plain';" },
  'preload-arrows': { file: 'src/preload/a.ts', text: "import '../main/plain';" },
  'renderer-arrows': { file: 'src/renderer/a.ts', text: "import '../workspace/plain';" },
  'renderer-ui-below': { file: 'src/renderer/ui/a.ts', text: "import '../shell/plain';" },
  'renderer-api-below': { file: 'src/renderer/api/a.ts', text: "import '../shell/plain';" },
  'renderer-shell-below': { file: 'src/renderer/shell/a.ts', text: "import '../session/plain';" },
  'renderer-session-below': { file: 'src/renderer/session/a.ts', text: "import '../features/desk/plain';" },
  'renderer-features-below': { file: 'src/renderer/features/desk/a.ts', text: "import '../../app/plain';" },
  'core-without-node': { file: 'src/core/b.ts', text: "import 'node:fs';" },
  'ipc-without-node': { file: 'src/ipc/b.ts', text: "import 'node:fs';" },
  'editor-without-node': { file: 'src/editor/b.ts', text: "import 'node:fs';" },
  'renderer-without-node': { file: 'src/renderer/b.ts', text: "import 'node:fs';" },
  'preload-without-node': { file: 'src/preload/b.ts', text: "import 'node:fs';" },
  'core-without-electron': { file: 'src/core/c.ts', text: "import 'electron';" },
  'workspace-without-electron': { file: 'src/workspace/c.ts', text: "import 'electron';" },
  'ipc-without-electron': { file: 'src/ipc/c.ts', text: "import 'electron';" },
  'editor-without-electron': { file: 'src/editor/c.ts', text: "import 'electron';" },
  'cli-without-electron': { file: 'src/cli/c.ts', text: "import 'electron';" },
  'renderer-without-electron': { file: 'src/renderer/c.ts', text: "import 'electron';" },
  'core-without-view': { file: 'src/core/d.ts', text: "import 'lexical';" },
  'workspace-without-view': { file: 'src/workspace/d.ts', text: "import 'react';" },
  'ipc-without-view': { file: 'src/ipc/d.ts', text: "import 'react-dom';" },
  'main-without-view': { file: 'src/main/d.ts', text: "import '@lexical/headless';" },
  'cli-without-view': { file: 'src/cli/d.ts', text: "import '@lexical/headless';" },
  'one-door-to-sqlite': { file: 'src/workspace/db/other.ts', text: "import 'sqlite3';" },
  'product-without-tests': { file: 'src/core/e.ts', text: "import './plain.test';" },
  'no-circles': { file: 'src/core/f.ts', text: "import { g } from './g';\nexport const f = () => g;" },
  resolvable: { file: 'src/core/h.ts', text: "import './nowhere';" },
};

const layers = ['core', 'workspace', 'ipc', 'editor', 'main', 'cli', 'preload', 'renderer'];

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

describe('the import rules', () => {
  const house = mkdtempSync(path.join(tmpdir(), 'stet-arrows-'));
  let found: [rule: string, file: string][];

  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), `${text}\n`);
  };

  beforeAll(async () => {
    for (const layer of layers) write(`src/${layer}/plain.ts`, 'export const plain = 1;');
    for (const room of ['ui', 'api', 'shell', 'session', 'features/desk', 'app']) {
      write(`src/renderer/${room}/plain.ts`, 'export const plain = 1;');
    }
    write('src/core/plain.test.ts', 'export const test = 1;');
    write('src/core/g.ts', "import { f } from './f';\nexport const g = () => f;");
    write('src/workspace/db/database.ts', "import 'sqlite3';");
    for (const { file, text } of Object.values(planted)) write(file, text);
    write('src/core/later.ts', "export const fs = () => import('node:fs');");
    write('src/core/bare.ts', "export const fs = () => import('fs');");
    write('src/core/required.ts', "export const fs = () => require('node:fs');");
    write(
      'tsconfig.base.json',
      '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }',
    );
    symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
    const { summary } = await cruised(house);
    found = summary.violations.map(({ rule, from }) => [rule.name, from]);
  });
  afterAll(() => rmSync(house, { recursive: true }));

  it('have a planted violation for each rule', () => {
    expect(Object.keys(planted).sort()).toEqual(forbidden.map(({ name }: { name: string }) => name).sort());
  });

  for (const [rule, { file }] of Object.entries(planted)) {
    it(`${rule} is caught`, () => expect(found).toContainEqual([rule, file]));
  }

  it.each(['later', 'bare', 'required'])('core loads no Node module lazily either: %s.ts', (name) =>
    expect(found).toContainEqual(['core-without-node', `src/core/${name}.ts`]),
  );

  it('accept allowed imports', () => {
    const innocent = /plain\.ts$|database\.ts$/;
    expect(found.filter(([, file]) => innocent.test(file))).toEqual([]);
  });

  it('are checked in the whole product', async () => {
    const { summary, modules } = await cruised(root);
    expect(summary.totalCruised).toBeGreaterThan(100);
    for (const layer of layers) {
      expect(modules.some(({ source }) => source.startsWith(`src/${layer}/`))).toBe(true);
    }
  });
});
