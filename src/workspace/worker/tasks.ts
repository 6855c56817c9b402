import type * as handlers from './handlers';

export type TaskName = keyof typeof handlers;

/** Which of the two worker threads does a task: the one for whole files, or the one that a user waits for. */
export type Lane = 'files' | 'answers';

/** Every task of `handlers.ts`; the worker thread, the form in this thread and the client derive from this. */
export const lanes = {
  convert: 'files',
  readSourceFile: 'files',
  writeSourceFile: 'files',
  readPage: 'files',
  writeExported: 'files',
  readExported: 'files',
  render: 'answers',
  cite: 'answers',
  compare: 'answers',
  readMetadata: 'answers',
  safePage: 'answers',
  showPage: 'answers',
  findWords: 'answers',
} as const satisfies Record<TaskName, Lane>;

/**
 * Work that takes long, in parts: each part is made when it is asked for, so that the caller can stop and
 * nothing piles up. `workerTasks` does it in worker threads, `inThisThread` here.
 */
export type Tasks = { [Name in TaskName]: (typeof handlers)[Name] };

/** `never`: only the task itself knows the type of its input. */
export type Run = (task: TaskName, input: never) => AsyncGenerator<unknown>;

const isTask = (name: string): name is TaskName => name in lanes;

/** All tasks, each done by `run`. */
export function tasksBy(run: Run): Tasks {
  const tasks = Object.keys(lanes)
    .filter(isTask)
    .map((task): [TaskName, (input: never) => AsyncGenerator<unknown>] => [
      task,
      (input) => run(task, input),
    ]);
  // The parts of each task are its handler’s own, which the type of `run` cannot say for all at once.
  return Object.fromEntries(tasks) as Tasks;
}

/** The single part of a task that has only one. */
export async function only<T>(parts: AsyncGenerator<T>): Promise<T> {
  for await (const part of parts) return part;
  throw new Error('The task ended without a result.');
}
