import { StetError } from '../../core/model/errors';
import type { Progress } from '../progress';
import type * as handlers from './handlers';
import { t } from './messages';

export type TaskName = keyof typeof handlers;

/**
 * Which worker thread does a task: the one for whole files, the one that a user waits for, the one for databases, the one
 * that holds the index of related posts, or the one that holds the dictionaries of spelling.
 */
export type Lane = 'files' | 'answers' | 'databases' | 'related' | 'spelling';

/** Every task of `handlers.ts`; the worker thread, the form in this thread and the client derive from this. */
export const lanes = {
  convert: 'files',
  rewrite: 'files',
  readArchive: 'files',
  readArchiveExport: 'files',
  readSourceFile: 'files',
  writeSourceFile: 'files',
  readPage: 'files',
  readTranscript: 'files',
  proveFile: 'files',
  writePage: 'answers',
  writeWord: 'answers',
  writeReport: 'answers',
  countQuotations: 'answers',
  writeExported: 'files',
  readExported: 'files',
  render: 'answers',
  check: 'answers',
  cite: 'answers',
  compare: 'answers',
  readMetadata: 'answers',
  safePage: 'answers',
  showPage: 'answers',
  findWords: 'answers',
  findSpoken: 'answers',
  compareCopy: 'databases',
  recover: 'databases',
  relate: 'related',
  misspelt: 'spelling',
  suggestSpelling: 'spelling',
} as const satisfies Record<TaskName, Lane>;

/**
 * Work that takes long, in parts: each part is made when it is asked for, so that the caller can stop and
 * nothing piles up. A signal stops it after its present part: it cleans up, and then throws `cancelled`. `workerTasks`
 * does it in worker threads, `inThisThread` here.
 */
export type Tasks = {
  [Name in TaskName]: (
    input: Parameters<(typeof handlers)[Name]>[0],
    signal?: AbortSignal,
  ) => ReturnType<(typeof handlers)[Name]>;
};

/** `never`: only the task itself knows the type of its input. A caller that returns early ends the task. */
export type Run = (task: TaskName, input: never) => AsyncGenerator<unknown, unknown>;

const isTask = (name: string): name is TaskName => name in lanes;

/** All tasks, each done by `run`. */
export function tasksBy(run: Run): Tasks {
  const tasks = Object.keys(lanes)
    .filter(isTask)
    .map((task) => [task, (input: never, signal?: AbortSignal) => until(signal, run(task, input))]);
  // The parts of each task are its handler’s own, which the type of `run` cannot say for all at once.
  return Object.fromEntries(tasks) as Tasks;
}

async function* until<Part, Result>(
  signal: AbortSignal | undefined,
  parts: AsyncGenerator<Part, Result>,
): AsyncGenerator<Part, Result> {
  try {
    for (;;) {
      if (signal?.aborted) throw new StetError('cancelled', t.message('cancelled'));
      const part = await parts.next();
      if (part.done) return part.value;
      yield part.value;
    }
  } finally {
    await parts.return(undefined as never);
  }
}

/** The single part of a task that has only one. */
export async function only<T>(parts: AsyncGenerator<T>): Promise<T> {
  for await (const part of parts) return part;
  throw new Error('The task ended without a result.');
}

/** What a task returns whose parts say how far it is. */
export async function outcome<T>(
  parts: AsyncGenerator<Progress, T>,
  onProgress?: (done: number, total: number, label: string) => void,
): Promise<T> {
  for (;;) {
    const part = await parts.next();
    if (part.done) return part.value;
    onProgress?.(part.value.done, part.value.total, part.value.label);
  }
}
