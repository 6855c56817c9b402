import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Row } from '../../db/database';
import { assetsDir } from '../../disk/layout';
import { hashOf } from '../backups/pool';
import type { Exporting } from './exporting';
import { assetFile, listOwnFiles, ownFiles, pageFiles } from './files';
import { writePieces } from './lists';
import { t } from './messages';

/** A picture or a recording, if it is what its hash says; a recording may be larger than the memory. */
export async function exportAsset(work: Exporting, row: Row, file: string): Promise<void> {
  const hash = String(row['sha256']);
  const from = assetFile(assetsDir(work.dir), hash, String(row['extension']));
  const found = await hashOf(from).catch(() => null);
  if (found === hash) await writePieces(work, file, createReadStream(from, { highWaterMark: 1 << 20 }));
  else {
    const error = t(found === null ? 'picture.missing' : 'picture.damaged', { name: String(row['name']) });
    work.report.problems.push({ where: file, error });
  }
}

export async function exportPage(work: Exporting, row: Row): Promise<void> {
  const { html, text } = pageFiles(String(row['source_id']));
  await writePieces(work, html, [String(row['html'])]);
  await writePieces(work, text, [String(row['text'])]);
}

export async function exportOwnFiles(work: Exporting): Promise<void> {
  for (const { folder, pattern } of ownFiles) {
    const from = path.join(work.dir, folder);
    for (const name of await listOwnFiles(from, pattern))
      await writePieces(work, `${folder}/${name}`, [await readFile(path.join(from, name))]);
  }
}
