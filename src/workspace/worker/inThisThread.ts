import { type Run, tasksBy } from './tasks';

/** The handlers load with the first task: an app with a worker never loads the readers of every format itself. */
export const runHere: Run = async function* (task, input) {
  const handlers = await import('./handlers');
  return yield* handlers[task](input);
};

export const inThisThread = tasksBy(runHere);
