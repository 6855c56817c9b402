import { paragraph, text } from '../src/core/document/build';
import type { Workspace } from '../src/workspace';
import type { Benchmark } from './benchmark';
import { timed } from './measure';
import { addArticle, scratchWorkspace } from './workspace';

/** Twenty saves of one changed paragraph in the middle. */
async function savesOf(workspace: Workspace, words: number) {
  const { id, blocks } = await addArticle(workspace, words);
  let version = (await workspace.articles.get(id)).version;
  let edit = 0;
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

/** The cost of a save depends on the size of the edit, not of the article. */
export const saving: Benchmark[] = [
  {
    name: 'save of one paragraph, 100,000 words',
    baseline: 'the same at 1,000 words',
    goal: 2,
    prepare: async () => {
      const { workspace, remove } = await scratchWorkspace();
      return {
        candidate: await savesOf(workspace, 100_000),
        base: await savesOf(workspace, 1000),
        close: async () => {
          await workspace.close();
          await remove();
        },
      };
    },
  },
];
