import { spawnSync } from 'node:child_process';

const works = (command: string, args: string[]) => spawnSync(command, args).status === 0;

const missing = (what: string) => {
  console.warn(`Not proved here: ${what}.`);
  return false;
};

/** Watches and spoils what a program asks of the system; not everywhere may a process be traced. */
export const canTrace =
  works('strace', ['-o', '/dev/null', 'true']) ||
  missing('strace is absent or may not trace (Debian: strace)');

const small = 'mount -t tmpfs tmpfs /mnt';

/** A file system of its own, without rights over the machine's. */
export const canMount =
  works('unshare', ['-rm', 'sh', '-c', `${small} && mount -o remount,bind,ro /mnt`]) ||
  missing('a small file system may not be mounted by this user');

/** Who mounts it takes root's part; this is the ordinary user again, whose processes may be sandboxed there. */
export const ordinaryAgain = `unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()}`;

export const canMountForApp =
  works('unshare', [
    '-rm',
    'sh',
    '-c',
    `${small} && exec ${ordinaryAgain} unshare --user --pid --net --fork true`,
  ]) || missing('an ordinary user’s app may not be sandboxed on a small file system');

/** Caps the size of files, and lifts the cap while the program runs. */
export const canCap = works('prlimit', ['--version']) || missing('prlimit is absent (Debian: util-linux)');
