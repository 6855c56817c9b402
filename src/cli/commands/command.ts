import path from 'node:path';
import { heldElsewhere, openWorkspace, type Workspace, workerTasks } from '../../workspace';
import type { Tasks } from '../../workspace/worker/tasks';

export const exitCodes = { done: 0, findings: 1, usage: 2 } as const;

/** Wrong words on the command line; the message says what is right. */
export class UsageError extends Error {}

export interface Context {
  /** The workspace's folder. */
  workspace: string;
  json: boolean;
}

export interface Command {
  usage: string;
  summary: string;
  /** Answers the exit code. */
  run(args: string[], context: Context): Promise<number>;
}

/** Long work in worker threads: what takes ten seconds for one file fails by its name. */
export const threads = (): Tasks => workerTasks(path.join(import.meta.dirname, 'worker.cjs'));

export async function withWorkspace<T>(
  { workspace }: Context,
  work: (open: Workspace) => Promise<T>,
  { writes = false } = {},
): Promise<T> {
  const open = await openWorkspace(workspace, { tasks: threads() });
  try {
    if (writes && open.heldBy) throw heldElsewhere(open.heldBy);
    return await work(open);
  } finally {
    await open.close();
  }
}
