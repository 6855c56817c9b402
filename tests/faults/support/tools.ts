import { spawnSync } from 'node:child_process';
import { testWhere } from '../../support/testWhere';

const works = (command: string, args: string[]) => spawnSync(command, args).status === 0;

/** Watches and spoils what a program asks of the system; not everywhere may a process be traced. */
export const testTraced = testWhere(
  works('strace', ['-o', '/dev/null', 'true']),
  'strace is absent or may not trace',
);

const small = 'mount -t tmpfs tmpfs /mnt';

/** A file system of its own, without rights over the machine's. */
export const testMounted = testWhere(
  works('unshare', ['-rm', 'sh', '-c', `${small} && mount -o remount,bind,ro /mnt`]),
  'this user may not mount a small file system',
);

/** Who mounts it takes root's part; this is the ordinary user again, whose processes may be sandboxed there. */
export const ordinaryAgain = `unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()}`;

export const testMountedForApp = testWhere(
  works('unshare', [
    '-rm',
    'sh',
    '-c',
    `${small} && exec ${ordinaryAgain} unshare --user --pid --net --fork true`,
  ]),
  'an ordinary user’s app may not be sandboxed on a small file system',
);

/** Caps the size of files, and lifts the cap while the program runs. */
export const testCapped = testWhere(works('prlimit', ['--version']), 'prlimit is absent');
