import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/workspace/index.ts';
import { attachOnSample } from './support/mainJob.ts';
import { launchPackaged, packagedExecutable } from './support/packaged';

describe('the packaged app', () => {
  it('starts and shows its window', async () => {
    const { page, close } = await launchPackaged();
    expect(await page.title()).toContain('Stet');
    await close();
  });

  it('does the first half of the main job: opens the sample and links three of its quotations', async () => {
    const { page, close } = await launchPackaged();
    await attachOnSample(page, async () => undefined);
    await expect.poll(() => page.getByText(/^3 quotations/).count()).toBe(1);
    await close();
  });

  it('compares a copy of the database in its worker', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'stet-copy-'));
    const workspace = await createWorkspace(path.join(folder, 'Desk'));
    await workspace.articles.create({ headline: 'Only in the copy' });
    await workspace.close();
    const name = 'stet (conflicted copy).db';
    await rename(path.join(workspace.dir, 'stet.db'), path.join(workspace.dir, name));
    await (await createWorkspace(workspace.dir)).close();
    const { page, close } = await launchPackaged([`--workspace=${workspace.dir}`]);
    await page.getByText('A copy of this workspace’s file').first().waitFor();
    const compared = await page.evaluate(
      (copy) =>
        Reflect.get(window, 'stet').invoke('copies.compare', { job: crypto.randomUUID(), name: copy }),
      name,
    );
    await close();
    await rm(folder, { recursive: true, force: true });
    expect(compared).toMatchObject({
      ok: true,
      value: { articles: [{ headline: 'Only in the copy', state: 'new' }] },
    });
  });

  it('saves a capture that it is started with', async () => {
    const { page, close } = await launchPackaged([
      'stet://capture?text=It%20sank.&title=The%20quay&url=https%3A%2F%2Fnews.example%2Fquay',
    ]);
    await page.getByText('A capture is waiting for a workspace').waitFor();
    await page.getByRole('button', { name: 'Try the sample' }).click();
    const capture = page.getByRole('dialog', { name: 'Capture', exact: true });
    await expect
      .poll(() => capture.getByRole('textbox', { name: 'Words', exact: true }).inputValue())
      .toBe('It sank.');
    await capture.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The quote is saved.').waitFor();
    await close();
  });

  it('carries its licence, those of everything in it, and the list of components', async () => {
    const beside = path.dirname(packagedExecutable());
    const [folder = beside] = [beside, path.dirname(beside)].filter((dir) =>
      existsSync(path.join(dir, 'THIRD-PARTY-NOTICES.txt')),
    );
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    expect(read('LICENSE.stet.txt')).toContain('MIT License');
    expect(read('THIRD-PARTY-NOTICES.txt')).toContain('Common Public Attribution License');
    expect(JSON.parse(read('sbom.cdx.json'))).toMatchObject({ bomFormat: 'CycloneDX' });
    const { page, close } = await launchPackaged();
    const about = await page.evaluate(() => Reflect.get(window, 'stet').invoke('app.about', undefined));
    expect(about).toMatchObject({ ok: true, value: { licence: expect.stringContaining('MIT License') } });
    await close();
  });

  it('runs no other code: the release fuses are set', async () => {
    const wire = await getCurrentFuseWire(packagedExecutable());
    expect(wire.version).toBe(FuseVersion.V1);
    const on = [
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.EnableCookieEncryption,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    for (const fuse of on) expect(wire[fuse], FuseV1Options[fuse]).toBe(FuseState.ENABLE);
    for (const fuse of off) expect(wire[fuse], FuseV1Options[fuse]).toBe(FuseState.DISABLE);
  });
});
