import { writeSync } from 'node:fs';
import { paragraph, text } from '../../../src/core/document/build';
import { openWorkspace } from '../../../src/workspace';

/**
 * Saves numbered paragraphs to the only article of a workspace until it is killed, and prints each number when
 * its save is acknowledged. The article contains the last `kept` paragraphs; every seventh is large, so that the log
 * is also copied into the database.
 */
const [dir = '', many = 'Infinity'] = process.argv.slice(2);
const kept = 30;

const say = (line: string) => writeSync(1, `${line}\n`);

const workspace = await openWorkspace(dir);
const [summary] = (
  await workspace.articles.list({ text: '', limit: 1, offset: 0, sort: 'updated', bin: false })
).items;
if (!summary) throw new Error('There is no article.');
const article = await workspace.articles.get(summary.id);
let { version } = article;
let length = article.body.length;
say(`open at ${version}`);
const last = version + Number(many);
while (version < last) {
  const number = version + 1;
  const padding = number % 7 === 0 ? ' and more'.repeat(20_000) : '';
  const remove = length < kept ? 0 : 1;
  const splices = [
    { at: 0, remove, insert: [] },
    { at: length, remove: 0, insert: [paragraph([text(`Save ${number}${padding}`)])] },
  ];
  try {
    ({ version } = await workspace.articles.saveBody({ id: article.id, version, splices }));
    length += 1 - remove;
    say(`saved ${number}`);
  } catch (error) {
    // Like the window: reports the refusal and tries again.
    say(`refused ${error instanceof Error && 'code' in error ? error.code : error}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
await workspace.close();
say('closed');
