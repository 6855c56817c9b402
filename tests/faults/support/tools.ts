import { spawnSync } from 'node:child_process';
import { testWhere } from '../../support/testWhere';

const works = (command: string, args: string[]) => spawnSync(command, args).status === 0;

/** Traces system calls and kills programs at them; some machines forbid tracing. */
export const testTraced = testWhere(
  works('strace', ['-o', '/dev/null', 'true']),
  'strace is absent or may not trace',
);

const small = 'mount -t tmpfs tmpfs /mnt';

/** Mounts a small file system in a user namespace, without root. */
export const testMounted = testWhere(
  works('unshare', ['-rm', 'sh', '-c', `${small} && mount -o remount,bind,ro /mnt`]),
  'this user may not mount a small file system',
);

/** The user who mounts is root in the namespace; this returns to the ordinary user, whose processes may be sandboxed. */
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

/** Limits the size of files, and lifts the limit while the program runs. */
export const testCapped = testWhere(works('prlimit', ['--version']), 'prlimit is absent');
