import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { lostOf, outcomeOf } from '../support/lost';
import { acknowledged, assertNothingLost, deskForSaver, savedNumbers } from './support/desk';
import { builtProgram, start } from './support/program';
import { testCapped, testMounted } from './support/tools';

/** R4 and R5: a disk that accepts no more data. The error is named, and saving resumes when there is room. */
const program = builtProgram('saver');

/** The article holds the last saves alone, so that the highest number tells what was stored. */
const lostSaves = (numbers: number[], upTo: number): number => Math.max(0, upTo - (numbers.at(-1) ?? 0));

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
  const numbers = await savedNumbers(dir);
  assertNothingLost(numbers, acknowledged(saver));
  fault(
    'R5',
    'files may not grow, then may again',
    outcomeOf([lostSaves(numbers, acknowledged(saver))], 'acknowledged saves lost'),
  );
});

testCapped('killed while files may not grow: what was acknowledged is there', async () => {
  const kills = tries({ full: 20, short: 2 });
  const losses: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const dir = await deskForSaver(await scratchFolder());
    // Each time another write is the first that fails.
    const capped = `ulimit -S -f ${1500 + 37 * kill}; exec "$0" "$@"`;
    const saver = start('bash', ['-c', capped, process.execPath, program(), dir]);
    await saver.says('refused');
    saver.process.kill('SIGKILL');
    await saver.ended;
    const numbers = await savedNumbers(dir);
    assertNothingLost(numbers, acknowledged(saver));
    losses.push(lostSaves(numbers, acknowledged(saver)));
  }
  fault('R5', 'killed while files may not grow', outcomeOf(losses, 'acknowledged saves lost'));
});
const full = builtProgram('full');

/** What the program that fills the disk finds at each step, on a disk of this size. */
async function stepsOn(size: string) {
  const disk = await scratchFolder();
  const mounted = `mount -t tmpfs -o size=${size} tmpfs "$2" && exec "$0" "$1" "$2"`;
  const worker = start('unshare', ['-rm', 'bash', '-c', mounted, process.execPath, full(), disk]);
  expect({ ...(await worker.ended), lines: worker.lines }).toMatchObject({ code: 0, stderr: '' });
  return Object.fromEntries(
    worker.lines.map((line) => {
      const [step = '', ...found] = line.split(' ');
      return [step, JSON.parse(found.join(' '))];
    }),
  );
}

/** How many acknowledged saves could not be read: while the disk was full, when it was opened again, or at the end. */
function mostLost({ full, reopened, freed, whole }: Awaited<ReturnType<typeof stepsOn>>, isOpened = true) {
  const lost = ({ numbers = [] }: { numbers?: number[] }, upTo: number) =>
    lostOf(
      Array.from({ length: upTo }, (_, at) => at + 1),
      numbers,
    );
  return Math.max(
    lost(full.read, full.saved),
    ...(isOpened ? [lost(reopened, full.saved)] : []),
    lost(whole, freed.saved),
  );
}

testMounted('a disk that is full: all that was saved is read, also after opening it again', async () => {
  const steps = await stepsOn('20m');
  const { saved } = steps['full'];
  fault('R4', 'a disk of 20 MB', outcomeOf([mostLost(steps)], `of ${saved} acknowledged saves lost`));
  // More than fits without the room that the ballast released.
  expect(saved).toBeGreaterThan(20);
  expect(steps).toMatchObject({
    begun: { ballast: 8 * 1024 * 1024 },
    note: {},
    full: { saved, code: 'disk-full', ballast: false },
    backup: { code: 'disk-full' },
    closed: {},
    reopened: { ballast: false },
    freed: { saved: saved + 5 },
  });
});

testMounted('a disk that has no room for the reserve either', async () => {
  const steps = await stepsOn('3m');
  const { saved } = steps['full'];
  // SQLite may need some room to open; whether it does depends on the files that were left.
  const isOpened = steps['reopened'].code !== 'io';
  fault(
    'R4',
    'a disk of 3 MB',
    outcomeOf([mostLost(steps, isOpened)], `of ${saved} acknowledged saves lost`),
  );
  expect(saved).toBeGreaterThan(2);
  expect(steps).toMatchObject({
    begun: { ballast: 0 },
    note: { code: 'disk-full' },
    full: { code: 'disk-full', ballast: false },
    backup: { code: 'disk-full' },
    freed: { saved: saved + 5 },
  });
  if (isOpened) expect(steps['reopened']).toMatchObject({ ballast: false });
});
