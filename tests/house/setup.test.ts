import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const setup = (env: Record<string, string> = {}) =>
  spawnSync('node', ['scripts/setup.mjs'], { encoding: 'utf8', env: { ...process.env, ...env } });

describe('the set-up', () => {
  it('prints nothing if nothing is missing', () => {
    const { status, stdout, stderr } = setup();
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('reports a folder that should contain Electron and does not', () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'stet-no-electron-'));
    const { status, stderr } = setup({ ELECTRON_OVERRIDE_DIST_PATH: empty });
    rmSync(empty, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain(empty);
  });
});
