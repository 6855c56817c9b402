import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { testWhere } from '../support/testWhere';
import { launchElectron, projectRoot } from './support/launch';

/** Linux registers schemes with `xdg-settings`; this replacement only records its arguments. */
async function started(...args: string[]): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'stet-scheme-'));
  const log = path.join(home, 'asked');
  await writeFile(log, '');
  await writeFile(path.join(home, 'xdg-settings'), `#!/bin/sh\necho "$@" >> "${log}"\n`);
  await chmod(path.join(home, 'xdg-settings'), 0o755);
  const env = { HOME: home, XDG_CONFIG_HOME: home, PATH: `${home}:${process.env['PATH']}` };
  const stet = await launchElectron([projectRoot, ...args.map((arg) => arg.replace('HOME', home))], env);
  await stet.page.getByRole('heading', { name: 'Stet' }).waitFor();
  await stet.close();
  const asked = await readFile(log, 'utf8');
  await rm(home, { recursive: true, force: true });
  return asked;
}

testWhere(process.platform === 'linux', 'only on Linux')(
  'the user’s Stet has the scheme stet:, and a trial run does not change it',
  async () => {
    expect(await started()).toMatch(/^set default-url-scheme-handler stet \S+\.desktop$/m);
    expect(await started('--user-data-dir=HOME/settings')).toBe('');
  },
);
