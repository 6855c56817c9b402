import { statSync } from 'node:fs';
import path from 'node:path';
import { isRoot } from './paths.mjs';
import { fail, output } from './run.mjs';

/** Chromium's sandbox needs user namespaces or a helper owned by root; without it Stet does not start. */
export function ensureSandbox(electron) {
  if (process.platform !== 'linux' || isRoot) return;
  const helper = path.join(path.dirname(electron), 'chrome-sandbox');
  if (isHelper(helper) || output('unshare', ['--user', '--map-root-user', 'true']) !== null) return;
  fail(
    'this machine allows Electron no user namespaces, so its sandbox needs a helper. ' +
      `Run: sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
  );
}

function isHelper(file) {
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4001) === 0o4001;
}
