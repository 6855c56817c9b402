import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const tarball = path.resolve(import.meta.dirname, '../../../shared/data/hugo-archive-digitalgov.tar.xz');

/** Real posts beside the project; they are not part of it, so most machines do not have them. */
export const hasArchive = existsSync(tarball);

/** Unpacks the real posts into a temporary folder and returns its path. */
export function unpackArchive(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-archive-'));
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xJf', tarball, '-C', folder]);
  return folder;
}

export const postsIn = (folder: string): { path: string; text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }));
