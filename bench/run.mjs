import { createServer } from 'vite';

// The benchmarks are run from their sources, SQL and presets as the bundles have them.
process.env.NODE_ENV = 'production';
process.env.BENCH = process.argv.slice(2).join(' ');
const server = await createServer({
  configFile: false,
  root: process.cwd(),
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
await server.ssrLoadModule('/bench/index.ts');
await server.close();
