import { ensureBuilt } from './setup/build.mjs';
import { ensureAll } from './setup/index.mjs';
import { isRoot, root } from './setup/paths.mjs';
import { env, run, runAsync, say } from './setup/run.mjs';
import { hasDisplay } from './setup/system.mjs';

const demo = process.argv.includes('--demo');

const launch = await ensureAll();
ensureBuilt();

if (demo || !hasDisplay()) {
  if (!demo) say('there is no display here, so Stet does the main job on its sample by itself, under Xvfb.');
  const { withDisplay } = await import('./setup/display.mjs');
  process.exitCode = await withDisplay((display) =>
    runAsync(process.execPath, ['scripts/demo.mjs'], { env: { ...env, ...display } }),
  );
} else {
  const args = isRoot ? ['--no-sandbox'] : launch.args;
  if (isRoot) say('started by root, so without the sandbox: use an ordinary user for real work.');
  process.exitCode = run(launch.executable, [...args, root]);
}
