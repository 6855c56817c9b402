import { type Run, tasksBy } from './tasks';

/** They load with the first task: an app with a worker never loads the readers of every format itself. */
export const loadHandlers = () => import('./handlers');

export const runHere: Run = async function* (task, input) {
  const handlers = await loadHandlers();
  return yield* handlers[task](input);
};

export const inThisThread = tasksBy(runHere);
