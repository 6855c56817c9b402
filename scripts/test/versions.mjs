import { pinned } from '../setup/electron.mjs';
import { output } from '../setup/run.mjs';

/** Which Node and which Electron the tests ran in, and whether that is the Electron that users get. */
export function versionsRun(node, executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const electron = output(executable, ['-p', 'process.versions.electron'], { env }) ?? 'of unknown version';
  const lines = [`run with Node ${node} and Electron ${electron}`];
  if (electron !== pinned) lines.push(`not run here: the pinned Electron ${pinned}`);
  return lines;
}
