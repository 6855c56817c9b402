import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, onTestFinished, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { forbidden, options } = createRequire(import.meta.url)(
  path.join(root, '.dependency-cruiser.folders.cjs'),
);

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

function houseOf(files: Record<string, string>): string {
  const house = mkdtempSync(path.join(tmpdir(), 'stet-folders-'));
  onTestFinished(() => rmSync(house, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
    writeFileSync(path.join(house, name), `${text}\n`);
  }
  const compiler = { compilerOptions: { module: 'esnext', moduleResolution: 'bundler' } };
  writeFileSync(path.join(house, 'tsconfig.base.json'), JSON.stringify(compiler));
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  return house;
}

test('two folders that import each other are found, also when they import only types', async () => {
  const house = houseOf({
    'src/core/quotes/a.ts': "import type { B } from '../sources/b';\nexport type A = B;",
    'src/core/quotes/c.ts': 'export const c = 1;',
    'src/core/sources/b.ts': "import { c } from '../quotes/c';\nexport type B = typeof c;",
  });
  const { summary } = await cruised(house);
  expect(summary.violations.map(({ rule }) => rule.name)).toContain('no-folder-circles');
});

test('folders inside each other are allowed', async () => {
  const house = houseOf({
    'src/core/quotes/a.ts': "import { b } from '../sources/b';\nexport const a = b;",
    'src/core/sources/b.ts': 'export const b = 1;',
  });
  expect((await cruised(house)).summary.violations).toEqual([]);
});

/** The highest number of other features that a feature may import; one with more is a screen and belongs to the app. */
const limit = 6;

test(`a feature imports at most ${limit} others`, async () => {
  const { modules } = await cruised(root);
  const featureOf = (file: string) => /^src\/renderer\/features\/([^/]+)\//.exec(file)?.[1];
  const imports = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const feature = featureOf(source);
    for (const { resolved } of feature ? dependencies : []) {
      const other = featureOf(resolved);
      if (feature && other && other !== feature) {
        imports.set(feature, (imports.get(feature) ?? new Set()).add(other));
      }
    }
  }
  expect(imports.size).toBeGreaterThan(3);
  const over = [...imports].filter(([, others]) => others.size > limit);
  expect(over.map(([feature, others]) => `${feature}: ${[...others].sort().join(', ')}`)).toEqual([]);
});
