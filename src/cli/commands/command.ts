import path from 'node:path';
import {
  heldElsewhere,
  openWorkspace,
  readMachineSettings,
  settingsFolder,
  thisMachine,
  type Workspace,
  workerTasks,
} from '../../workspace';
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

/** The workspace, and the folder to which the app on this machine has moved its backups. */
export function placesOf({ workspace }: Context): { workspace: string; moved: string | null } {
  const folder = path.resolve(workspace);
  return { workspace: folder, moved: readMachineSettings(settingsFolder()).backupFolders[folder] ?? null };
}

export async function withWorkspace<T>(
  context: Context,
  work: (open: Workspace) => Promise<T>,
  { writes = false } = {},
): Promise<T> {
  const { workspace, moved } = placesOf(context);
  const open = await openWorkspace(workspace, {
    tasks: threads(),
    backupsFolder: moved,
    machine: thisMachine(readMachineSettings(settingsFolder()).machine.id),
  });
  try {
    if (writes && open.heldBy) throw heldElsewhere(open.heldBy);
    return await work(open);
  } finally {
    await open.close();
  }
}
