import { writeSync } from 'node:fs';
import { paragraph, text } from '../../../src/core/document/build';
import { newId } from '../../../src/core/model/newId';
import { openWorkspace } from '../../../src/workspace';

/**
 * Reviews the only article of a workspace until it is killed: stores a line with a replacement that is suggested and the mark
 * of a thread, then the thread, an answer to it, and that it is resolved, as the window does. Prints each step when it is
 * acknowledged. Every fifth comment is large, so that the log is also copied into the database.
 */
const [dir = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const workspace = await openWorkspace(dir);
const [summary] = (
  await workspace.articles.list({ text: '', limit: 1, offset: 0, sort: 'updated', bin: false })
).items;
if (!summary) throw new Error('There is no article.');
const { id, ...opened } = await workspace.articles.get(summary.id);
let { version } = opened;

/** Like the window: reports a refusal and tries again. */
async function done<T>(step: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const result = await work();
      say(step);
      return result;
    } catch (error) {
      say(`refused ${error instanceof Error && 'code' in error ? error.code : error}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

say('open');
for (let number = opened.body.length + 1; ; number++) {
  const thread = { id: newId(), words: `Line ${number}` };
  const suggestion = { id: newId(), by: 'Ada Quill', at: '2026-01-01T00:00:00.000Z' };
  const line = paragraph([
    { ...text(thread.words), $: { comments: [thread.id] } },
    text(' was '),
    { ...text('old'), $: { suggestion: { ...suggestion, kind: 'deletion' as const } } },
    { ...text('new'), $: { suggestion: { ...suggestion, kind: 'insertion' as const } } },
  ]);
  const splices = [{ at: number - 1, remove: 0, insert: [line] }];
  ({ version } = await done(`marked ${number}`, () => workspace.articles.saveBody({ id, version, splices })));
  const words = `Says who?${number % 5 === 0 ? ' And when?'.repeat(1_900) : ''} ${number}.`;
  await done(`begun ${number}`, () =>
    workspace.comments.start(id, thread, { author: 'Ada Quill', text: words }),
  );
  const answer = { author: 'Ben Marrow', text: `The auditor. ${number}.` };
  await done(`answered ${number}`, () => workspace.comments.reply(thread.id, answer));
  await done(`resolved ${number}`, () => workspace.comments.resolve(thread.id, 'Ben Marrow'));
}
