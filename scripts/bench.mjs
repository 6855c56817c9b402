import { createServer } from 'vite';
import { ensurePackages } from './setup/packages.mjs';
import { inRoot } from './setup/paths.mjs';

ensurePackages();
process.env.BENCH = process.argv[2] ?? '';
// The benchmarks are run from their sources, SQL and presets as the bundles have them.
const server = await createServer({
  configFile: false,
  root: inRoot(),
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
await server.ssrLoadModule('/bench/index.ts');
await server.close();
