import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { StetError } from '../../../core/model/errors';
import { sha256Schema } from '../../../core/model/primitives';
import { latestVersion } from '../../db/migrate';
import { t } from './messages';

/** Written last, so that a folder with it is a whole export. */
export const manifestName = 'manifest.json';
export const sourcesName = 'sources.json';
export const articleName = (slug: string) => `articles/${slug}.md`;
export const recordsName = (table: string) => `records/${table}.json`;

const formatVersion = 1;

const fileSchema = z.object({
  path: z.string().max(1000),
  bytes: z.int(),
  sha256: sha256Schema,
  /** Entries of a file with a list of records. */
  entries: z.int().optional(),
});
export type ManifestFile = z.infer<typeof fileSchema>;

const manifestSchema = z.object({
  format: z.literal('stet-workspace'),
  version: z.int(),
  /** The number of the last migration of the database that was exported. */
  schema: z.int(),
  exportedAt: z.string(),
  confidentialSources: z.enum(['included', 'left out']),
  files: z.array(fileSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const newManifest = (
  confidentialSources: Manifest['confidentialSources'],
  files: ManifestFile[],
): Manifest => ({
  format: 'stet-workspace',
  version: formatVersion,
  schema: latestVersion,
  exportedAt: new Date().toISOString(),
  confidentialSources,
  files,
});

/** Throws when the folder is no export, or is one of a newer Stet. */
export async function readManifest(dir: string): Promise<Manifest> {
  const file = path.join(dir, manifestName);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new StetError('unreadable', t.message('noManifest', { folder: dir }), { cause });
  });
  const manifest = parse(text);
  if (!manifest) throw new StetError('unreadable', t.message('badManifest', { folder: dir }));
  if (manifest.version > formatVersion || manifest.schema > latestVersion)
    throw new StetError('newer-version', t.message('newer'));
  return manifest;
}

function parse(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
