import { rmSync } from 'node:fs';
import { ensureBuilt } from './setup/build.mjs';
import { runElectron } from './setup/electron-run.mjs';
import { ensureAll } from './setup/index.mjs';
import { inRoot, isRoot, root } from './setup/paths.mjs';
import { run, say } from './setup/run.mjs';
import { needsXvfb } from './setup/system.mjs';

const args = process.argv.slice(2);
const electron = await ensureAll();
ensureBuilt();

if (args.includes('--demo') || needsXvfb) process.exitCode = await demo();
else process.exitCode = run(electron, [root, ...args]);

/** The main job on the sample, done automatically, for machines without a display. */
async function demo() {
  const lack = isRoot ? "Electron's sandbox does not run as root" : 'there is no display here';
  if (needsXvfb) say(`${lack}, so Stet does the main job on its sample automatically, under Xvfb.`);
  const results = inRoot('artifacts', 'demo');
  rmSync(results, { recursive: true, force: true });
  const code = await runElectron(electron, 'node', ['scripts/demo.mjs']);
  if (code === 0) say(`the exported Markdown and a screenshot of each screen are in ${results}`);
  return code;
}
