import { expect, test } from 'vitest';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { acknowledged, assertNothingLost, deskForSaver, savedNumbers } from './support/desk';
import { builtProgram, start } from './support/program';

const kills = tries({ full: 1000, short: 60 });
const desks = 3;
const program = builtProgram('saver');

/** Killing goes on until one kill fell between a commit and its answer, but not longer than this. */
const atMost = 20 * kills;

test(`killed ${kills} times while it saves: opens each time, and nothing acknowledged is lost`, async () => {
  const folders = await Promise.all(Array.from({ length: desks }, scratchFolder));
  const total = { kills: 0, saves: 0, midSave: 0, lost: 0 };
  const isEnough = () => total.kills >= kills && (total.midSave > 0 || total.kills >= atMost);
  await Promise.all(
    folders.map(async (folder) => {
      const dir = await deskForSaver(folder);
      for (let upTo = 0; !isEnough(); ) {
        const kill = total.kills++;
        const saver = start(process.execPath, [program(), dir]);
        // Some are killed while they open and recover the log of the previous one, others after some saves.
        const saves = kill % 5 === 0 ? 0 : 1 + Math.floor(Math.random() * 10);
        if (saves > 0) await saver.says(`saved ${upTo + saves}`);
        // The moment of the kill is random; nothing is waited for here.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * (saves > 0 ? 5 : 250)));
        saver.process.kill('SIGKILL');
        expect(await saver.ended).toMatchObject({ signal: 'SIGKILL' });
        const before = upTo;
        const said = Math.max(upTo, acknowledged(saver));
        const numbers = await savedNumbers(dir);
        upTo = numbers.at(-1) ?? 0;
        total.saves += upTo - before;
        total.lost += Math.max(0, said - upTo);
        if (upTo > said) total.midSave += 1;
        assertNothingLost(numbers, said);
      }
    }),
  );
  expect(total.lost).toBe(0);
  expect(total.saves).toBeGreaterThan(kills);
  // Otherwise no kill fell into the moment between storing a save and acknowledging it.
  expect(total.midSave).toBeGreaterThan(0);
  fault('R1', `${total.saves} saves, ${total.midSave} kills between commit and answer`, {
    tries: total.kills,
    survived: total.kills - total.lost,
    worst: `${total.lost} acknowledged saves lost`,
  });
}, 1_800_000);
