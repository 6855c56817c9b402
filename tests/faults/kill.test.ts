import { expect, test } from 'vitest';
import { scratchFolder } from '../support/folder';
import { acknowledged, assertNothingLost, deskForSaver, savedNumbers } from './support/desk';
import { builtProgram, start } from './support/program';

/** R1. `STET_KILLS=1000` for the figure that is promised. */
const kills = Number(process.env['STET_KILLS'] ?? 60);
const desks = 3;
const program = builtProgram('saver');

test(`killed ${kills} times while it saves: opens each time, and nothing acknowledged is lost`, async () => {
  const folders = await Promise.all(Array.from({ length: desks }, scratchFolder));
  const counts = await Promise.all(
    folders.map(async (folder, desk) => {
      const dir = await deskForSaver(folder);
      let upTo = 0;
      let midSave = 0;
      for (let kill = desk; kill < kills; kill += desks) {
        const saver = start(process.execPath, [program(), dir]);
        // Some die while they open, when the log of the one before is carried over; others after some saves.
        const saves = kill % 5 === 0 ? 0 : 1 + Math.floor(Math.random() * 10);
        if (saves > 0) await saver.says(`saved ${upTo + saves}`);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * (saves > 0 ? 5 : 250)));
        saver.process.kill('SIGKILL');
        expect(await saver.ended).toMatchObject({ signal: 'SIGKILL' });
        upTo = Math.max(upTo, acknowledged(saver));
        const numbers = await savedNumbers(dir);
        assertNothingLost(numbers, upTo);
        if ((numbers.at(-1) ?? 0) > upTo) midSave += 1;
        upTo = numbers.at(-1) ?? 0;
      }
      return { saves: upTo, midSave };
    }),
  );
  const sum = (name: 'saves' | 'midSave') => counts.reduce((total, count) => total + count[name], 0);
  expect(sum('saves')).toBeGreaterThan(kills);
  console.log(`${kills} kills, ${sum('saves')} saves, ${sum('midSave')} kills between commit and answer.`);
}, 1_800_000);
