import path from 'node:path';

/** What a workspace's folder holds. */
export const databaseFile = (dir: string) => path.join(dir, 'stet.db');
export const assetsDir = (dir: string) => path.join(dir, 'assets');
export const backupsDir = (dir: string) => path.join(dir, 'backups');
/** Room to give back when the disk is full: on a full disk in WAL not even DELETE works. */
export const ballastFile = (dir: string) => path.join(dir, '.ballast');
/** CSL styles that the user brought. */
export const stylesDir = (dir: string) => path.join(dir, 'styles');
/** The user's own export presets, if any. */
export const presetsDir = (dir: string) => path.join(dir, 'presets');
