import { ensureAll } from './setup/index.mjs';
import { ensureTestTools } from './setup/system.mjs';

await ensureAll();
ensureTestTools();
