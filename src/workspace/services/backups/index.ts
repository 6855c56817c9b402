import type { BackupKind, BackupReason, CopyHow } from '../../../core/model/backup';
import { StetError } from '../../../core/model/errors';
import type { Database } from '../../db/database';
import { backupsDir } from '../../disk/layout';
import { noteBackup, readChanges } from '../../repositories/changes';
import { passTime } from '../../repositories/clock';
import { t } from '../messages';
import { copyOut } from './copyOut';
import { createBackup, type MadeBackup } from './create';
import { listBackupsIn } from './list';
import { storedBackups } from './manifest';
import { browse, type OpenedBackup, openBackup, readRecord } from './opened';
import { isReachable, makeFolderIn, type Places } from './places';
import { ownFiles } from './pool';

export { createBackup } from './create';
export { listBackupsIn } from './list';
export { restoreInto } from './restore';

export function backupService(db: Database, { workspace, moved }: Places) {
  const places: Places = { workspace, moved };
  let opened: Promise<OpenedBackup> | null = null;

  async function makeIn(folder: string, reason: BackupReason): Promise<MadeBackup> {
    // Read first: what changes while the copy is made needs the next backup.
    const { counter } = await readChanges(db);
    const made = await createBackup(db, { workspace, folder, reason, inUse: await openName() });
    await noteBackup(db, counter);
    return made;
  }

  const openName = async (): Promise<string> => (await opened?.catch(() => null))?.name ?? '';

  /** The backup that is being read; one at a time. */
  async function reading(name: string): Promise<OpenedBackup> {
    if ((await openName()) === name && opened) return opened;
    await closeOpened();
    opened = openBackup(places, name);
    return opened;
  }

  async function closeOpened(): Promise<void> {
    const open = await opened?.catch(() => null);
    opened = null;
    await open?.close();
  }

  /** In the folder that the user chose or, when that cannot be reached or written, beside the database. */
  async function make(reason: BackupReason): Promise<MadeBackup & { problem: string | null }> {
    const { moved: folder } = places;
    if (folder === null) return { ...(await makeIn(backupsDir(workspace), reason)), problem: null };
    try {
      if (await isReachable(places)) return { ...(await makeIn(folder, reason)), problem: null };
    } catch (error) {
      // Of a damaged workspace no place has a backup.
      if (error instanceof StetError && error.code === 'corrupt') throw error;
    }
    const made = await makeIn(backupsDir(workspace), reason);
    return { ...made, problem: t('backup.besideMeanwhile', { folder }) };
  }

  /** No counter in the database tells of the files beside it, nor of backups that are gone. */
  async function isBehind(counter: number): Promise<boolean> {
    const isMoved = places.moved !== null && (await isReachable(places));
    const folder = isMoved && places.moved !== null ? places.moved : backupsDir(workspace);
    const readable = await listBackupsIn({ workspace, moved: folder });
    const name = readable.find(({ isMoved: isThere }) => isThere)?.name;
    const newest = (await storedBackups(folder)).find((stored) => stored.name === name)?.manifest;
    if (!newest || newest.counter !== counter) return true;
    const kept = newest.files.filter((file) => !file.path.startsWith('assets/'));
    return JSON.stringify(kept) !== JSON.stringify(await ownFiles(workspace));
  }

  return {
    list: () => listBackupsIn(places),
    browse: async (name: string, kind: BackupKind, text: string) =>
      browse(await reading(name), db, kind, text),
    read: async (name: string, kind: BackupKind, id: string) => readRecord(await reading(name), kind, id),
    async copyOut(name: string, wanted: { kind: BackupKind; ids: string[]; how: CopyHow }) {
      const { db: from, folder } = await reading(name);
      return copyOut({ from, folder, to: db, workspace }, wanted);
    },
    closeOpened,
    /** Where backups go, for display, and whether that folder can be reached now. */
    place: async () => ({
      folder: places.moved ?? backupsDir(workspace),
      isMoved: places.moved !== null,
      isReachable: await isReachable(places),
    }),
    /** Backs up into a folder of its own in `parent` from now on, beginning at once; null: beside the database again. */
    async moveTo(parent: string | null): Promise<string | null> {
      const folder = parent === null ? null : await makeFolderIn(parent, workspace);
      await passTime(db);
      await makeIn(folder ?? backupsDir(workspace), 'asked');
      places.moved = folder;
      return folder;
    },
    async create(reason: BackupReason = 'asked') {
      await passTime(db);
      return make(reason);
    },
    async createIn(folder: string) {
      await passTime(db);
      return { ...(await createBackup(db, { workspace, folder, reason: 'asked' })), problem: null };
    },
    /** Makes a backup if something changed since the last one, or if all backups are gone; returns what kept it from its place. */
    async createIfChanged(reason: BackupReason = 'automatic'): Promise<string | null> {
      await passTime(db);
      const { counter, backedUp } = await readChanges(db);
      if (counter === 0) return null;
      if (counter === backedUp && !(await isBehind(counter))) return null;
      return (await make(reason)).problem;
    },
  };
}
