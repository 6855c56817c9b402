import { ensureAll } from './setup/index.mjs';

await ensureAll();
