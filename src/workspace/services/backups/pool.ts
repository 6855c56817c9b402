import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { KeptFile } from './manifest';

/**
 * Files by the SHA-256 of their bytes, once for all backups of a folder. They are copies (sharing space where the file
 * system can), not hard links: a program that changes a picture in its place would change a link's content too.
 */
const poolDir = (folder: string) => path.join(folder, 'files');
export const poolFile = (folder: string, { sha256, path: name }: KeptFile): string =>
  path.join(poolDir(folder), sha256.slice(0, 2), `${sha256}${path.extname(name).toLowerCase()}`);

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Whether the file is there with these bytes. */
export async function isWhole(file: string, { sha256 }: KeptFile): Promise<boolean> {
  return (await hashOf(file).catch(() => '')) === sha256;
}

/** Copies a file whole or not at all; false when the source is gone or has other bytes. */
export async function copyWhole(from: string, to: string, kept: KeptFile): Promise<boolean> {
  const temporary = `${to}.part`;
  await mkdir(path.dirname(to), { recursive: true });
  try {
    if (!(await stat(from).catch(() => null))?.isFile()) return false;
    await copyFile(from, temporary, constants.COPYFILE_FICLONE);
    if (!(await isWhole(temporary, kept))) return false;
    await sync(temporary);
    await rename(temporary, to);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Puts the workspace's files into the pool, each once; returns those that could not be, because they are gone or damaged. */
export async function fillPool(folder: string, workspace: string, files: KeptFile[]): Promise<string[]> {
  const missing: string[] = [];
  for (const file of files) {
    const target = poolFile(folder, file);
    const present = await stat(target).catch(() => null);
    // Its bytes were compared when it was stored; `doctor` and a restore compare them again.
    if (present?.size === file.bytes) continue;
    if (!(await copyWhole(path.join(workspace, file.path), target, file))) missing.push(file.path);
  }
  return missing;
}

/** Deletes what no manifest names. */
export async function sweepPool(folder: string, named: KeptFile[]): Promise<void> {
  const kept = new Set(named.map((file) => poolFile(folder, file)));
  const entries = await readdir(poolDir(folder), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && /^[0-9a-f]{64}(?:\.[a-z0-9]+)?(?:\.part)?$/.test(entry.name) && !kept.has(file))
      await rm(file, { force: true });
  }
}

/** The user's own presets and citation styles: no counter tells of their changes. */
export async function ownFiles(workspace: string): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  for (const folder of ['presets', 'styles']) {
    const entries = await readdir(path.join(workspace, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((one) => one.isFile() && !one.name.startsWith('.'))) {
      const bytes = await readFile(path.join(workspace, folder, entry.name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      files.push({ path: `${folder}/${entry.name}`, sha256, bytes: bytes.length });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
