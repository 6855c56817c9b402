import type { SearchHit } from '../../core/model/searchHit';
import { searchHitSchema } from '../../core/model/searchHit';
import type { Connection, Row } from '../db/database';
import { strings } from '../db/rows';
import { indexedOf, readableText } from './archiveText';

/** What the index was made from: it keeps no texts itself. */
export interface SearchText extends Pick<SearchHit, 'kind' | 'id' | 'title'> {
  body: string;
}

const named = searchHitSchema.pick({ kind: true, id: true, title: true });

/** SQL for the rows of the index that `found` names in its column `at`, with its other columns and what `toText` reads. */
export const withTexts = (found: string): string =>
  `SELECT s.*, r.kind, r.id, coalesce(t.title, p.title) AS title, t.body, p.summary, p.text, p.packed, p.tags
     FROM (${found}) s JOIN search_row r INDEXED BY search_row_of ON r.rowid_ = s.at
     LEFT JOIN search_text t ON t.rowid_ = s.at
     LEFT JOIN archive_post p ON r.kind = 'archive' AND p.id = r.id`;

/** An archive post is read from its record, everything else from where the text of its row is kept. */
export function toText(row: Row): SearchText {
  const post = {
    title: String(row['title'] ?? ''),
    summary: String(row['summary'] ?? ''),
    text: readableText(row),
    tags: strings(row['tags'] ?? '[]'),
  };
  const body = row['body'] ?? (row['kind'] === 'archive' ? indexedOf(post).body : '');
  return { ...named.parse({ ...row, title: post.title }), body: String(body) };
}

/** The texts of rows of the index, by their number. */
export async function textsAt(db: Connection, places: readonly number[]): Promise<Map<number, SearchText>> {
  const rows = await db.all(withTexts('SELECT value AS at FROM json_each(?)'), [JSON.stringify(places)]);
  return new Map(rows.map((row) => [Number(row['at']), toText(row)]));
}
