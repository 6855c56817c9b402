import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { scratchFolder } from '../support/folder';
import { acknowledged, assertNothingLost, deskForSaver, savedNumbers } from './support/desk';
import { builtProgram, start } from './support/program';
import { testCapped, testMounted } from './support/tools';

/** R4 and R5: a disk that accepts no more data. The error is named, and saving resumes when there is room. */
const program = builtProgram('saver');

testCapped('files may not grow: the error is named, and saving goes on once they may', async () => {
  const dir = await deskForSaver(await scratchFolder());
  // In blocks of 1,024 bytes. The ballast of 8 MB is created under this cap too, so it is shorter.
  const capped = `ulimit -S -f 1500; exec "$0" "$@"`;
  const saver = start('bash', ['-c', capped, process.execPath, program(), dir]);
  expect(await saver.says('refused')).toBe('refused io');
  const upTo = acknowledged(saver);
  expect(upTo).toBeGreaterThan(5);
  execFileSync('prlimit', ['--pid', String(saver.process.pid), '--fsize=unlimited']);
  await saver.says(`saved ${upTo + 20}`);
  saver.process.kill('SIGKILL');
  await saver.ended;
  assertNothingLost(await savedNumbers(dir), acknowledged(saver));
});

testCapped('killed while files may not grow: what was acknowledged is there', async () => {
  const dir = await deskForSaver(await scratchFolder());
  const saver = start('bash', ['-c', `ulimit -S -f 1500; exec "$0" "$@"`, process.execPath, program(), dir]);
  await saver.says('refused');
  saver.process.kill('SIGKILL');
  await saver.ended;
  assertNothingLost(await savedNumbers(dir), acknowledged(saver));
});
const full = builtProgram('full');

testMounted('a disk that is full: all that was saved is read, also after opening it again', async () => {
  const disk = await scratchFolder();
  const mounted = 'mount -t tmpfs -o size=20m tmpfs "$2" && exec "$0" "$1" "$2"';
  const worker = start('unshare', ['-rm', 'bash', '-c', mounted, process.execPath, full(), disk]);
  expect(await worker.ended).toMatchObject({ code: 0 });
  const steps = Object.fromEntries(
    worker.lines.map((line) => {
      const [step = '', ...found] = line.split(' ');
      return [step, JSON.parse(found.join(' '))];
    }),
  );
  const { saved } = steps['full'];
  // More than fits without the room that the ballast released.
  expect(saved).toBeGreaterThan(20);
  expect(steps).toEqual({
    begun: { ballast: 8 * 1024 * 1024 },
    note: {},
    full: { saved, code: 'disk-full', ballast: false, read: { blocks: saved } },
    backup: { code: 'disk-full' },
    closed: {},
    reopened: { blocks: saved, ballast: false },
    freed: { saved: saved + 5 },
    whole: { blocks: saved + 5 },
  });
});
