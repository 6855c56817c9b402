import path from 'node:path';
import {
  heldElsewhere,
  openWorkspace,
  readMachineSettings,
  settingsFolder,
  thisMachine,
  type Workspace,
} from '../../workspace';
import type { Context } from './command';
import { threads } from './threads';

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
    tasks: threads(context),
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
