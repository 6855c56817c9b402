import { Aside } from './aside';

const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** What a user waits for, and what only looks through the text, in a thread each. */
export const clippings = new Aside(start);
export const scans = new Aside(start);
