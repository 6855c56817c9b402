import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { published, threadsOf } from '../../src/core/document/review';
import { suggestionsOf } from '../../src/core/document/suggestions/list';
import { blockText } from '../../src/core/document/text';
import { openWorkspace } from '../../src/workspace';
import { Database } from '../../src/workspace/db/database';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { outcomeOf } from '../support/lost';
import { deskForSaver } from './support/desk';
import { builtProgram, type Running, start } from './support/program';
import { testCapped } from './support/tools';

/** R1, R4 and R5 for what a review leaves: comments and suggestions. */
const program = builtProgram('reviewer');
const kills = tries({ full: 300, short: 10 });

/** Killing goes on until one kill fell between a commit and its answer, but not longer than this. */
const atMost = 20 * kills;

/** Steps of the review as the program says them, `answered 7`. */
const saidBy = ({ lines }: Running): string[] =>
  lines.filter((line) => /^(marked|begun|answered|resolved) \d/.test(line));

/** The steps that are found in the workspace. Nothing in it is half there. */
async function stored(dir: string): Promise<Set<string>> {
  const steps = new Set<string>();
  const workspace = await openWorkspace(dir);
  try {
    const page = { text: '', limit: 9, offset: 0, sort: 'updated', bin: false } as const;
    const { items } = await workspace.articles.list(page);
    const id = items[0]?.id ?? '';
    const { body } = await workspace.articles.get(id);
    const suggestions = suggestionsOf(body);
    expect(published(body).map(blockText)).toEqual(body.map((_, index) => `Line ${index + 1} was old`));
    expect(suggestions.map(({ removed, added }) => [removed, added])).toEqual(
      body.map(() => [[{ text: 'old' }], [{ text: 'new' }]]),
    );
    for (const index of body.keys()) steps.add(`marked ${index + 1}`);
    for (const { id: thread, words, resolved, comments } of await workspace.comments.list(id)) {
      const number = Number(words.replace('Line ', ''));
      // A thread is stored after the text that has its mark.
      expect(threadsOf(body[number - 1] as (typeof body)[number])).toEqual([thread]);
      for (const { text } of comments) expect(text.endsWith(` ${number}.`)).toBe(true);
      steps.add(`begun ${number}`);
      if (comments.length === 2) steps.add(`answered ${number}`);
      if (resolved) steps.add(`resolved ${number}`);
    }
  } finally {
    await workspace.close();
  }
  const raw = await Database.open(path.join(dir, 'stet.db'));
  expect(await raw.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await raw.all('PRAGMA foreign_key_check')).toEqual([]);
  const empty = 'SELECT id FROM comment_thread WHERE id NOT IN (SELECT thread_id FROM comment)';
  expect(await raw.all(empty)).toEqual([]);
  await raw.close();
  return steps;
}

test(`killed ${kills} times in a review: no comment and no suggestion that was acknowledged is lost, and none is half there`, async () => {
  const dir = await deskForSaver(await scratchFolder());
  const total = { kills: 0, steps: 0, midSave: 0, lost: 0 };
  const said = new Set<string>();
  /** The first line that is not there yet. */
  let next = 1;
  while (total.kills < kills || (total.midSave === 0 && total.kills < atMost)) {
    total.kills += 1;
    const reviewer = start(process.execPath, [program(), dir]);
    // Each fifth is killed while it opens and recovers the log of the previous one, the others after some steps.
    const steps = ['marked', 'begun', 'answered', 'resolved'];
    const line = next + Math.floor(Math.random() * 3);
    if (total.kills % 5 > 0) await reviewer.says(`${steps[total.kills % 4]} ${line}`);
    // The moment of the kill is random; nothing is waited for here.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    reviewer.process.kill('SIGKILL');
    expect(await reviewer.ended).toMatchObject({ signal: 'SIGKILL' });
    for (const step of saidBy(reviewer)) said.add(step);
    const found = await stored(dir);
    total.lost += [...said].filter((step) => !found.has(step)).length;
    if ([...found].some((step) => !said.has(step))) total.midSave += 1;
    for (const step of found) said.add(step);
    total.steps = found.size;
    while (found.has(`marked ${next}`)) next += 1;
  }
  expect(total.lost).toBe(0);
  expect(total.steps).toBeGreaterThan(kills);
  // Otherwise no kill fell into the moment between storing a step and acknowledging it.
  expect(total.midSave).toBeGreaterThan(0);
  fault('R1', `${total.steps} steps of a review, ${total.midSave} kills between commit and answer`, {
    tries: total.kills,
    survived: total.kills - total.lost,
    worst: `${total.lost} comments or suggestions lost`,
  });
}, 1_800_000);

testCapped(
  'a review while files may not grow: the error is named, nothing is half there, and it goes on once they may',
  async () => {
    const dir = await deskForSaver(await scratchFolder());
    const capped = `ulimit -S -f 1500; exec "$0" "$@"`;
    const reviewer = start('bash', ['-c', capped, process.execPath, program(), dir]);
    expect(await reviewer.says('refused')).toBe('refused io');
    const before = saidBy(reviewer).length;
    expect(before).toBeGreaterThan(5);
    execFileSync('prlimit', ['--pid', String(reviewer.process.pid), '--fsize=unlimited']);
    const last = Number(/\d+/.exec(saidBy(reviewer).at(-1) ?? '')?.[0]);
    await reviewer.says(`resolved ${last + 10}`);
    reviewer.process.kill('SIGKILL');
    await reviewer.ended;
    const found = await stored(dir);
    const lost = saidBy(reviewer).filter((step) => !found.has(step));
    fault(
      'R5',
      'a review, while files may not grow',
      outcomeOf([lost.length], 'comments or suggestions lost'),
    );
  },
);

testCapped('a review that is killed while files may not grow: what was acknowledged is there', async () => {
  const times = tries({ full: 20, short: 2 });
  const losses: number[] = [];
  for (let time = 0; time < times; time++) {
    const dir = await deskForSaver(await scratchFolder());
    // Each time another write is the first that fails.
    const capped = `ulimit -S -f ${1500 + 37 * time}; exec "$0" "$@"`;
    const reviewer = start('bash', ['-c', capped, process.execPath, program(), dir]);
    await reviewer.says('refused');
    reviewer.process.kill('SIGKILL');
    await reviewer.ended;
    const found = await stored(dir);
    losses.push(saidBy(reviewer).filter((step) => !found.has(step)).length);
  }
  fault('R5', 'a review, killed while files may not grow', outcomeOf(losses, 'comments or suggestions lost'));
});
