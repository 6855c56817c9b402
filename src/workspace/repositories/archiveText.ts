import { deflateSync, inflateSync } from 'node:zlib';
import type { ArchivePost } from '../../core/model/archivePost';
import type { Connection, Row } from '../db/database';
import { damaged } from '../db/rows';

/** The columns of a text: compressed, with the checksum of zlib. */
export const packedColumns = (text: string) => ({ text: '', packed: deflateSync(text) });

/** Of a row with both columns; in one that was not packed yet the text stands as it is. Throws `corrupt`. */
export function textOf(row: Row): string {
  const packed = row['packed'];
  if (!(packed instanceof Uint8Array)) return String(row['text'] ?? '');
  try {
    return inflateSync(packed).toString();
  } catch (error) {
    throw damaged(error);
  }
}

/** For what reads many texts: of a damaged one nothing. `damagedPosts` names it. */
export function readableText(row: Row): string {
  try {
    return textOf(row);
  } catch {
    return '';
  }
}

type Indexed = Pick<ArchivePost, 'title' | 'summary' | 'tags'> & { text: string };

/** What is found of an archive post by search. */
export const indexedOf = ({ title, summary, text, tags }: Indexed) => ({
  title,
  body: [summary, text, ...tags].join('\n'),
});

export async function isAllPacked(db: Connection): Promise<boolean> {
  return (await db.get('SELECT 1 FROM archive_post WHERE packed IS NULL LIMIT 1')) === undefined;
}

/** Packs some texts that an earlier version stored; returns how many. */
export async function packSome(db: Connection, limit: number): Promise<number> {
  const rows = await db.all('SELECT id, text FROM archive_post WHERE packed IS NULL ORDER BY id LIMIT ?', [
    limit,
  ]);
  for (const row of rows) {
    const { text, packed } = packedColumns(String(row['text']));
    await db.run('UPDATE archive_post SET text = ?, packed = ? WHERE id = ?', [
      text,
      packed,
      row['id'] ?? '',
    ]);
  }
  return rows.length;
}
