import path from 'node:path';

/** The files and folders of a workspace. */
export const databaseFile = (dir: string) => path.join(dir, 'stet.db');
export const assetsDir = (dir: string) => path.join(dir, 'assets');
export const backupsDir = (dir: string) => path.join(dir, 'backups');
/** Space to free when the disk is full: on a full disk with a log not even DELETE works. */
export const ballastFile = (dir: string) => path.join(dir, '.ballast');
/** The index of related posts, which is made again where it is not there. */
export const relatedFile = (dir: string) => path.join(dir, 'cache', 'related');
/** The user's own CSL styles. */
export const stylesDir = (dir: string) => path.join(dir, 'styles');
/** The user's own export presets, if any. */
export const presetsDir = (dir: string) => path.join(dir, 'presets');
/** Says which machine has the workspace open for writing. */
export const lockFile = (dir: string) => path.join(dir, 'stet.lock');
