import { createServer } from 'vite';

// The benchmarks run from source, with SQL and presets loaded as in the bundles.
process.env.NODE_ENV = 'production';
const asked = process.argv.slice(2);
process.env.BENCH = asked.filter((word) => word !== '--strict').join(' ');
process.env.BENCH_STRICT = asked.includes('--strict') ? '1' : '';
const server = await createServer({
  configFile: false,
  root: process.cwd(),
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
await server.ssrLoadModule('/bench/index.ts');
await server.close();
