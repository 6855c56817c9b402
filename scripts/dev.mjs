import { ensureAll } from './setup/index.mjs';
import { isRoot } from './setup/paths.mjs';
import { env, run } from './setup/run.mjs';

const { executable } = await ensureAll();
const args = ['electron-vite', 'dev', ...(isRoot ? ['--noSandbox'] : [])];
process.exitCode = run('npx', args, { env: { ...env, ELECTRON_EXEC_PATH: executable } });
