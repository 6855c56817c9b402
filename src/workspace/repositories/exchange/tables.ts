import { StetError } from '../../../core/model/errors';
import type { Connection } from '../../db/database';
import { t } from '../messages';

/** A table of records that travels with an exported workspace. */
export interface Table {
  name: string;
  /** Unique together; rows are read in its order. */
  key: readonly string[];
  columns: readonly string[];
  /** Columns that hold JSON. */
  json?: readonly string[];
  /** Columns that the import makes again, with what they are until then. */
  derived?: Readonly<Record<string, number | null>>;
}

/** Parents before children. A table or column that is missing here stops every export: see `assertAllKnown`. */
export const tables = [
  {
    name: 'article',
    key: ['id'],
    columns: [
      ...['id', 'slug', 'headline', 'standfirst', 'section', 'language', 'status', 'version', 'block_order'],
      ...['words', 'created_at', 'updated_at', 'published_at', 'deleted_at', 'citation_style', 'categories'],
      ...['description', 'publish_at', 'modified_at', 'canonical_url', 'cover', 'cover_alt', 'former_paths'],
      ...['other_front_matter', 'dialect', 'goal_words', 'goal_kind'],
    ],
    json: ['block_order', 'categories', 'former_paths'],
    // After an import the thirty days in the bin begin again.
    derived: { drifted: 0, stale: 1, binned_elapsed: null },
  },
  {
    name: 'block',
    key: ['article_id', 'sha256'],
    columns: ['article_id', 'sha256', 'json', 'words'],
    json: ['json'],
  },
  {
    name: 'revision',
    key: ['article_id', 'counter'],
    columns: [
      ...['id', 'article_id', 'counter', 'reason', 'name', 'headline', 'words', 'bytes', 'base', 'splices'],
      ...['block_order', 'sha256', 'at'],
    ],
    json: ['splices', 'block_order'],
  },
  { name: 'article_alias', key: ['slug'], columns: ['slug', 'article_id', 'counter'] },
  { name: 'status_move', key: ['rowid'], columns: ['article_id', 'status', 'at'] },
  { name: 'byline', key: ['article_id', 'position'], columns: ['article_id', 'position', 'author'] },
  { name: 'article_tag', key: ['article_id', 'position'], columns: ['article_id', 'position', 'tag'] },
  {
    name: 'source',
    key: ['id'],
    columns: [
      ...['id', 'citation_key', 'csl', 'archive_url', 'note', 'confidential', 'withheld_as', 'merged_into'],
      ...['terms', 'embargo', 'sha256', 'created_at', 'updated_at'],
    ],
    json: ['csl'],
  },
  {
    name: 'speaker',
    key: ['id'],
    columns: [
      ...[
        'id',
        'name',
        'aliases',
        'role',
        'affiliation',
        'roles',
        'side',
        'note',
        'created_at',
        'updated_at',
      ],
    ],
    json: ['aliases', 'roles'],
  },
  {
    name: 'quote',
    key: ['id'],
    columns: [
      ...['id', 'text', 'language', 'speaker_id', 'source_id', 'locator_label', 'locator', 'date_said'],
      ...['context_before', 'context_after', 'translation', 'translator', 'note', 'sha256'],
      ...['terms', 'withheld_as', 'embargo', 'translation_of'],
      ...['created_at', 'updated_at'],
    ],
  },
  {
    name: 'verification',
    key: ['quote_id'],
    columns: [
      ...['quote_id', 'method', 'checked_by', 'at', 'quote_sha256', 'speaker_id', 'date_said', 'source_id'],
      ...['source_sha256', 'snapshot_sha256', 'transcript_sha256', 'said_at'],
    ],
  },
  {
    name: 'cited_statement',
    key: ['article_id', 'source_id', 'words'],
    columns: ['article_id', 'source_id', 'words', 'is_chosen', 'checked_by', 'at', 'source_state'],
  },
  {
    name: 'snippet',
    key: ['id'],
    columns: ['id', 'name', 'markdown', 'purpose', 'created_at', 'updated_at'],
  },
  {
    name: 'template',
    key: ['id'],
    columns: ['id', 'name', 'meta', 'body', 'created_at', 'updated_at'],
    json: ['meta', 'body'],
  },
  {
    name: 'archive_post',
    key: ['id'],
    columns: [
      ...['id', 'origin', 'title', 'slug', 'url', 'published_on', 'section', 'tags', 'summary', 'text'],
      ...['site', 'authors', 'language', 'addresses', 'links'],
    ],
    json: ['tags', 'authors', 'addresses', 'links'],
    // `rows.ts` packs the text, and reads it.
    derived: { packed: null },
  },
  {
    name: 'archive_site',
    key: ['id'],
    columns: ['id', 'name', 'address', 'permalink', 'generator', 'read_at'],
  },
  {
    name: 'related',
    key: ['article_id', 'position'],
    columns: ['article_id', 'position', 'kind', 'target_id', 'title', 'url', 'note'],
  },
  {
    name: 'asset',
    key: ['sha256'],
    columns: ['sha256', 'extension', 'mime', 'bytes', 'name', 'created_at'],
  },
  {
    name: 'check_waiver',
    key: ['article_id', 'check_id', 'subject'],
    columns: ['article_id', 'check_id', 'subject', 'reason', 'waived_by', 'at'],
  },
  {
    name: 'comment_thread',
    key: ['id'],
    columns: ['id', 'article_id', 'words', 'resolved_at', 'resolved_by'],
  },
  {
    name: 'comment',
    key: ['id'],
    columns: ['id', 'thread_id', 'article_id', 'author', 'text', 'at', 'edited_at'],
  },
  {
    name: 'correction',
    key: ['article_id', 'kind', 'target'],
    columns: ['article_id', 'kind', 'target', 'at', 'before', 'settled_at'],
    json: ['before'],
  },
  { name: 'setting', key: ['key'], columns: ['key', 'value'], json: ['value'] },
  {
    name: 'snapshot',
    key: ['source_id'],
    columns: ['source_id', 'url', 'taken_at', 'text', 'html', 'sha256'],
  },
  {
    name: 'transcript',
    key: ['source_id'],
    columns: [
      ...['source_id', 'name', 'format', 'taken_at', 'file_sha256', 'turns', 'sha256', 'voices', 'recording'],
    ],
    json: ['turns', 'voices'],
  },
  { name: 'merge', key: ['id'], columns: ['id', 'kind', 'survivor_id', 'at', 'before'], json: ['before'] },
  { name: 'source_import', key: ['id'], columns: ['id', 'at', 'name', 'done'], json: ['done'] },
  {
    name: 'exported_file',
    key: ['article_id', 'path', 'sha256'],
    columns: ['article_id', 'path', 'sha256'],
  },
] as const satisfies Table[];

export type TableName = (typeof tables)[number]['name'];

/** Tables that do not travel, each with the reason. */
export const tablesLeftOut: Readonly<Record<string, string>> = {
  block_use: 'made again from the blocks',
  article_use: 'made again from the blocks',
  post_address: 'made again from the articles and the archive',
  post_link: 'made again from the articles and the archive',
  archive_tag: 'made again from the archive',
  search: 'made again from the records',
  search_row: 'made again from the records',
  search_text: 'made again from the records',
  search_strong: 'made again from the records',
  day_start: 'says how long an article was on a day of work at this desk',
  change: 'counts the changes of one database file, and its backups',
  clock: 'counts the time that passed for one database file',
};

/** Throws `internal` with the names of tables and columns that an export would leave out without saying so. */
export async function assertAllKnown(db: Connection): Promise<void> {
  const rows = await db.all(
    `SELECT l.name AS "table", x.name AS "column" FROM pragma_table_list l JOIN pragma_table_xinfo(l.name) x
      WHERE l.schema = 'main' AND l.type IN ('table', 'virtual') AND l.name NOT LIKE 'sqlite%' AND x.hidden = 0`,
  );
  const unknown = rows.flatMap((row) => {
    const name = String(row['table']);
    if (name in tablesLeftOut) return [];
    const table: Table | undefined = tables.find((known) => known.name === name);
    if (!table) return [name];
    const columns = [...table.columns, ...Object.keys(table.derived ?? {})];
    return columns.includes(String(row['column'])) ? [] : [`${name}.${row['column']}`];
  });
  if (unknown.length === 0) return;
  throw new StetError('internal', t.message('exchange.unknown', { names: [...new Set(unknown)].join(', ') }));
}
