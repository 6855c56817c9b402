import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { backupReasons } from '../../../core/model/backup';
import { writeFileAtomic } from '../../disk/files';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Inside the workspace, with `/`: never out of it. */
const relative = z
  .string()
  .regex(/^(?:assets|presets|styles)\/(?:[^/\\]+\/)?[^/\\]+$/)
  .refine((one) => !/(?:^|\/)\.\.?(?:\/|$)/.test(one));

const keptFile = z.object({ path: relative, sha256: hash, bytes: z.int().min(0) });
export type KeptFile = z.infer<typeof keptFile>;

/** What stands beside a backup's database: what else belongs to it, and its place among the others. */
const manifestSchema = z.object({
  /** The machine's date, to be shown. */
  at: z.string(),
  /** Orders the backups of a folder; dates do not. */
  sequence: z.int().min(1),
  reason: z.enum(backupReasons),
  /** The workspace's elapsed time; null when its format had none yet. */
  elapsed: z.int().min(0).nullable(),
  /** The workspace's counter of changes; null when its format had none yet. */
  counter: z.int().min(0).nullable(),
  /** The milliseconds that passed in this folder since its first backup. */
  age: z.int().min(0),
  articles: z.int().min(0),
  quotes: z.int().min(0),
  sources: z.int().min(0),
  database: z.object({ sha256: hash, bytes: z.int().min(0) }),
  files: z.array(keptFile),
  /** Paths of those that were gone or damaged in the workspace, so that the backup has only their hashes. */
  missing: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

const database = /^stet-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/;
const isBackupName = (name: string): boolean => database.test(name);
export const toName = (at: string): string => `stet-${at.replace(/[:.]/g, '-')}.db`;
export const toTime = (name: string): string => name.replace(database, '$1T$2:$3:$4.$5Z');
export const manifestOf = (folder: string, name: string): string =>
  path.join(folder, name.replace(/\.db$/, '.json'));

export const writeManifest = (folder: string, name: string, manifest: Manifest): Promise<void> =>
  writeFileAtomic(manifestOf(folder, name), `${JSON.stringify(manifest, null, 2)}\n`);

/** Null when the backup has none, as those of Stet 0.1 and 0.2, or when it cannot be read. */
export async function readManifest(folder: string, name: string): Promise<Manifest | null> {
  try {
    const text = await readFile(manifestOf(folder, name), 'utf8');
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export interface Stored {
  name: string;
  manifest: Manifest | null;
}

/** The databases in a folder that are named as backups, the newest first; those without a manifest come last. */
export async function storedBackups(folder: string): Promise<Stored[]> {
  const stored = await withManifests(folder, (await namesIn(folder)).filter(isBackupName));
  return stored.sort(
    (a, b) => (b.manifest?.sequence ?? 0) - (a.manifest?.sequence ?? 0) || (a.name < b.name ? 1 : -1),
  );
}

/** Manifests whose database is not there: the backup is being made, or was not finished. */
export async function unfinishedBackups(folder: string): Promise<Stored[]> {
  const names = await namesIn(folder);
  const described = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, '.db'));
  const lonely = described.filter((name) => isBackupName(name) && !names.includes(name));
  return withManifests(folder, lonely);
}

/** Databases of backups that were not finished, or are being made. */
export const unfinishedParts = async (folder: string): Promise<string[]> =>
  (await namesIn(folder)).filter((name) => name.endsWith('.part') && isBackupName(name.slice(0, -5)));

const withManifests = (folder: string, names: string[]): Promise<Stored[]> =>
  Promise.all(names.map(async (name) => ({ name, manifest: await readManifest(folder, name) })));

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch((): string[] => []);
