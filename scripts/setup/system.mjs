import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isRoot } from './paths.mjs';
import { fail, output, run, say } from './run.mjs';

const debianPackages = [
  'xvfb xauth libgtk-3-0 libnss3 libasound2 libgbm1 libatk-bridge2.0-0 libdrm2',
  'libxkbcommon0 libxss1 fonts-liberation dbus',
].flatMap((line) => line.split(' '));

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** On Linux: the shared libraries Electron wants, and Xvfb where there is no display. */
export function ensureSystem(electron) {
  if (process.platform !== 'linux') return;
  const missing = (output('ldd', [electron]) ?? '').split('\n').filter((line) => line.includes('not found'));
  const needsXvfb = !hasDisplay() && !output('which', ['Xvfb']);
  if (missing.length === 0 && !needsXvfb) return;
  const command = `apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    fail(`Electron needs system libraries${needsXvfb ? ' and Xvfb' : ''}. Run: sudo ${command}`);
  }
  say('installing the system libraries that Electron needs …');
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  run('apt-get', ['update', '-qq'], quiet);
  if (run('apt-get', command.split(' ').slice(1), quiet) !== 0) fail(`This failed: ${command}`);
}

/** The ordinary user that Electron runs as where a script was started by root: its sandbox wants one. */
export const ordinaryUser = 'stet-test';

export function ensureOrdinaryUser() {
  if (output('id', ['-u', ordinaryUser])) return;
  say(`making the user ${ordinaryUser}: Electron's sandbox does not run as root …`);
  run('useradd', ['--create-home', '--shell', '/bin/sh', ordinaryUser]);
}

/** Chromium's sandbox stands on a set-user-id helper or on user namespaces. */
export function sandboxWorks(electron) {
  if (process.platform !== 'linux') return true;
  const helper = path.join(path.dirname(electron), 'chrome-sandbox');
  const mode = output('stat', ['-c', '%U %a', helper]);
  if (mode === 'root 4755') return true;
  const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
  return (
    read('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1'
  );
}
