import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ExchangeReport } from '../../../core/model/exchange';
import type { Manifest } from './manifest';
import { t } from './messages';

/** The path of a file in an export; null when there is no such file, or it is a link to somewhere else. */
export async function fileIn(from: string, relative: string): Promise<string | null> {
  try {
    const [root, file] = await Promise.all([realpath(from), realpath(path.join(from, relative))]);
    const inside = path.relative(root, file);
    if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null;
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** The files that are as the export wrote them; names those that are missing or changed. */
export async function findIntact(
  from: string,
  manifest: Manifest,
  { problems }: ExchangeReport,
  step: (label: string, count: number) => void,
): Promise<Set<string>> {
  const intact = new Set<string>();
  for (const { path: where, sha256 } of manifest.files) {
    step(where, 0);
    const file = await fileIn(from, where);
    if (file === null) problems.push({ where, error: t('file.missing') });
    else if ((await hashOf(file)) === sha256) intact.add(where);
    else problems.push({ where, error: t('file.changed') });
  }
  return intact;
}
