import path from 'node:path';
import { workerTasks } from '../src/workspace';
import { projectRoot } from '../tests/e2e/support/launch';
import { entriesOf } from '../tests/support/bibtex';
import type { Benchmark } from './benchmark';
import { timed } from './measure';
import { scratchWorkspace } from './workspace';

/** Time per entry when a BibLaTeX library is imported into an empty workspace. */
function perEntry(count: number): () => Promise<number> {
  const bytes = Buffer.from(entriesOf(count));
  return async () => {
    const { workspace, remove } = await scratchWorkspace({
      tasks: workerTasks(path.join(projectRoot, 'out/main/worker.cjs')),
    });
    const time = await timed(async () => {
      const { imported } = await workspace.sources.import({ name: 'library.bib', bytes });
      if (imported !== count) throw new Error(`${imported} of ${count} entries were imported`);
    });
    await workspace.close();
    await remove();
    return time / count;
  };
}

/** The cost of an entry does not depend on the size of the library. */
export const sources: Benchmark[] = [
  {
    name: 'import of 100,000 sources, for each',
    baseline: 'the same for 10,000',
    goal: 1.5,
    prepare: async () => ({ candidate: perEntry(100_000), base: perEntry(10_000) }),
  },
];
