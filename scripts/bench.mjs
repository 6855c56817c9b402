import { ensureBuilt } from './setup/build.mjs';
import { runElectron } from './setup/electron-run.mjs';
import { ensureAll } from './setup/index.mjs';
import { ensurePeers } from './setup/peers.mjs';
import { env } from './setup/run.mjs';

/** `npm run bench` prints every ratio, `npm run bench -- NAME` only those with NAME in their name. */
const electron = await ensureAll();
ensureBuilt();
if (process.argv[2] === 'peers') env.BENCH_PEERS = JSON.stringify(ensurePeers());
process.exitCode = await runElectron(electron, 'node', ['bench/run.mjs', ...process.argv.slice(2)]);
