import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the demo that `npm start` runs without a display loads all its modules in Node', () => {
  const imports = [...readFileSync('scripts/demo.mjs', 'utf8').matchAll(/from '\.\.\/(tests\/[^']+)'/g)];
  expect(imports.length).toBeGreaterThan(1);
  const program = imports.map(([, file]) => `await import('./${file}');`).join('\n');
  const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
