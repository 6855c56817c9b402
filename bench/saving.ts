import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paragraph, text } from '../src/core/document/build';
import { createWorkspace } from '../src/workspace';
import { timed } from './measure';
import { prose } from './prose';

const workspace = await createWorkspace(path.join(mkdtempSync(path.join(tmpdir(), 'stet-bench-')), 'Desk'));

async function articleOf(words: number) {
  const { id } = await workspace.articles.add({
    meta: { headline: `${words} words` },
    body: prose(words).map((line) => paragraph([text(line)])),
  });
  const blocks = Math.ceil(words / 60);
  let version = (await workspace.articles.get(id)).version;
  let edit = 0;
  /** Twenty saves of one changed paragraph in the middle. */
  return () =>
    timed(async () => {
      for (let save = 0; save < 20; save++) {
        edit += 1;
        const insert = [paragraph([text(`Changed for the ${edit}th time.`)])];
        const splices = [{ at: Math.floor(blocks / 2), remove: 1, insert }];
        ({ version } = await workspace.articles.saveBody({ id, version, splices }));
      }
    });
}

/** A save's cost follows the edit, not the article. */
export const saving = [
  {
    name: 'save of one paragraph, 100,000 words',
    baseline: 'the same at 1,000 words',
    goal: 2,
    candidate: await articleOf(100_000),
    base: await articleOf(1000),
  },
];

export const closeSaving = () => workspace.close();
