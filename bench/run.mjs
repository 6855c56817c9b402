import { createServer } from 'vite';

// The benchmarks run from source, with SQL and presets loaded as in the bundles.
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
