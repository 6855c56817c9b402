import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openWorkspace } from '../../../src/workspace';

/** Opens a workspace once it is told to, and waits to be killed. */
const [dir = ''] = process.argv.slice(2);
writeSync(1, 'ready\n');
await once(process.stdin, 'data');
await openWorkspace(dir);
writeSync(1, 'opened\n');
setInterval(() => undefined, 1000);
