import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Row } from '../../db/database';
import { assetsDir } from '../../disk/layout';
import type { Exporting } from './exporting';
import { assetFile, listOwnFiles, ownFiles, pageFiles, sha256Of } from './files';
import { writePieces } from './lists';
import { t } from './messages';

/** A picture, if it is what its hash says. */
export async function exportAsset(work: Exporting, row: Row, file: string): Promise<void> {
  const hash = String(row['sha256']);
  const from = assetFile(assetsDir(work.dir), hash, String(row['extension']));
  const bytes = await readFile(from).catch(() => null);
  if (bytes && sha256Of(bytes) === hash) await writePieces(work, file, [bytes]);
  else {
    const error = t(bytes ? 'picture.damaged' : 'picture.missing', { name: String(row['name']) });
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
