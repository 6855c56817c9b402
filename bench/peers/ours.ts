import path from 'node:path';
import { projectRoot } from '../../tests/e2e/support/launch';

/** The built command line, in the Node that runs this. */
export const ours = (...args: string[]): [program: string, args: string[]] => [
  process.execPath,
  [path.join(projectRoot, 'out/main/cli.cjs'), ...args],
];
