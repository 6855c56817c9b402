import type { Database, Row } from '../../src/workspace/db/database';
import { sha256 } from '../../src/workspace/db/rows';

const at = '2026-05-04T10:20:30.000Z';
const json = '{"type":"paragraph"}';
const hash = sha256(json);

/** One row for each table, with a value for each column; parents come before their children. */
const rows: Record<string, Row> = {
  article: {
    id: 'a1',
    slug: 'quay',
    headline: 'The quay',
    standfirst: 'What it costs',
    section: 'Local',
    language: 'en-GB',
    status: 'review',
    version: 7,
    block_order: JSON.stringify([hash]),
    words: 4,
    drifted: 1,
    stale: 1,
    created_at: at,
    updated_at: at,
    published_at: at,
    deleted_at: at,
    binned_elapsed: 5_000,
    citation_style: 'apa',
    categories: '["Harbour"]',
    description: 'The bill for the quay',
    publish_at: '2026-05-03T22:30:00-05:00',
    modified_at: '2026-05-04',
    canonical_url: 'https://example.org/quay',
    cover: 'https://example.org/quay.png',
    cover_alt: 'A quay',
    former_paths: '["/2019/quay.html"]',
    other_front_matter: 'weight: 3\n',
    dialect: 'kramdown',
    goal_words: 800,
    goal_kind: 'most',
  },
  block: { article_id: 'a1', sha256: hash, json, words: 4 },
  revision: {
    id: 'r1',
    article_id: 'a1',
    counter: 3,
    reason: 'work',
    name: 'As sent to the lawyer',
    headline: 'The old quay',
    words: 5,
    bytes: 20,
    base: 2,
    splices: '[[0,1,1]]',
    block_order: JSON.stringify([hash]),
    sha256: hash,
    at,
  },
  article_alias: { slug: 'old-quay', article_id: 'a1', counter: 2 },
  status_move: { article_id: 'a1', status: 'review', at },
  byline: { article_id: 'a1', position: 1, author: 'A. Writer' },
  article_tag: { article_id: 'a1', position: 1, tag: 'harbour' },
  source: {
    id: 's1',
    citation_key: 'writer2026',
    csl: '{"type":"book","title":"Quays"}',
    archive_url: 'https://example.org/archived',
    note: 'Shelf 4',
    confidential: 1,
    sha256: hash,
    created_at: at,
    updated_at: at,
    merged_into: 's1',
    withheld_as: 'a harbour engineer',
    terms: 'background',
    embargo: '2026-05-05T18:00+02:00',
  },
  speaker: {
    id: 'p1',
    name: 'B. Speaker',
    role: 'Engineer',
    affiliation: 'Port',
    side: 'north',
    note: 'Calls back',
    created_at: at,
    updated_at: at,
    aliases: '["Bee Speaker"]',
    roles: '[{"role":"Engineer","affiliation":"Port","from":"2020","to":""}]',
  },
  quote: {
    id: 'q1',
    text: 'The pumps never ran',
    language: 'en-GB',
    speaker_id: 'p1',
    source_id: 's1',
    locator_label: 'page',
    locator: '12',
    date_said: '2026-05-03',
    context_before: 'Before',
    context_after: 'After',
    translation: 'Translated',
    translation_of: 'Older words',
    translator: 'C. Translator',
    // Up to format 8.
    verified_on: '2026-05-04',
    note: 'Heard twice',
    terms: 'background',
    withheld_as: 'an engineer',
    embargo: '2026-05-06T18:00+02:00',
    sha256: hash,
    created_at: at,
    updated_at: at,
  },
  verification: {
    quote_id: 'q1',
    method: 'by-hand',
    checked_by: 'D. Checker',
    at,
    quote_sha256: hash,
    speaker_id: 'p1',
    date_said: '2026-05-03',
    source_id: 's1',
    source_sha256: hash,
    snapshot_sha256: hash,
    transcript_sha256: hash,
    said_at: 1_867_000,
  },
  template: {
    id: 'm1',
    name: 'Council report',
    meta: '{"section":"Local"}',
    body: '[]',
    created_at: at,
    updated_at: at,
  },
  snippet: {
    id: 'n1',
    name: 'Contact',
    markdown: '*Write to us*',
    purpose: 'notice',
    created_at: at,
    updated_at: at,
  },
  block_use: { article_id: 'a1', sha256: hash, kind: 'quote', target: 'q1', count: 2 },
  article_use: { article_id: 'a1', kind: 'quote', target: 'q1', count: 2 },
  archive_post: {
    id: 'o1',
    origin: 'posts/one.md',
    title: 'One',
    slug: 'one',
    url: 'https://example.org/one',
    published_on: '2025-01-02',
    section: 'Local',
    tags: '["harbour"]',
    summary: 'First',
    text: 'Words of the first',
    packed: null,
    site: 'w1',
    authors: '["A. Writer"]',
    language: 'en',
    addresses: '["example.org/one"]',
    links: '["example.org/two"]',
  },
  archive_site: {
    id: 'w1',
    name: 'posts',
    address: 'https://example.org',
    permalink: '/:slug/',
    generator: 'hugo',
    read_at: at,
  },
  archive_tag: { tag: 'harbour', published_on: '2025-01-02', post_id: 'o1' },
  post_address: { address: 'example.org/one', kind: 'archive', id: 'o1' },
  post_link: { kind: 'archive', id: 'o1', target: 'example.org/two' },
  related: {
    article_id: 'a1',
    position: 1,
    kind: 'archive',
    target_id: 'o1',
    title: 'One',
    url: 'https://example.org/one',
    note: 'Background',
  },
  asset: {
    sha256: hash,
    extension: 'png',
    mime: 'image/png',
    bytes: 70,
    name: 'quay.png',
    created_at: at,
  },
  check_waiver: {
    article_id: 'a1',
    check_id: 'quotes',
    subject: 'peace',
    reason: 'A name',
    at,
    waived_by: 'D. Checker',
  },
  cited_statement: {
    article_id: 'a1',
    source_id: 's1',
    words: 'The wall cost two million',
    is_chosen: 1,
    checked_by: 'D. Checker',
    at,
    source_state: hash,
  },
  comment_thread: {
    id: 't1',
    article_id: 'a1',
    words: 'two million',
    resolved_at: at,
    resolved_by: 'E. Editor',
  },
  comment: {
    id: 'k1',
    thread_id: 't1',
    article_id: 'a1',
    author: 'E. Editor',
    text: 'Says who?',
    at,
    edited_at: at,
  },
  correction: {
    article_id: 'a1',
    kind: 'quote',
    target: 'q1',
    at,
    before: '{"text":"The pump never ran"}',
    settled_at: at,
  },
  setting: { key: 'citationStyle', value: '"apa"' },
  search: { kind: 'article', id: 'a1', title: 'The quay', body: 'What it costs' },
  search_text: { rowid_: 1, title: 'The quay', body: 'What it costs' },
  search_row: { kind: 'article', id: 'a1', rowid_: 1, form: 1 },
  search_strong: { words: 'quay' },
  snapshot: {
    source_id: 's1',
    url: 'https://example.org/page',
    taken_at: at,
    text: 'Read',
    html: '<p>Read</p>',
    sha256: hash,
  },
  transcript: {
    source_id: 's1',
    name: 'talk.vtt',
    format: 'vtt',
    taken_at: at,
    file_sha256: hash,
    turns: JSON.stringify([
      { speaker: 'Ana', goesOn: false, start: 0, end: 900, text: 'Read', times: [{ at: 0, time: 0 }] },
    ]),
    sha256: hash,
    voices: '{}',
    recording: hash,
  },
  merge: { id: 'm1', kind: 'source', survivor_id: 's1', at, before: '[{"id":"s2"}]' },
  source_import: { id: 'i1', at, name: 'library.bib', done: '{"added":["s1"],"filled":[]}' },
  exported_file: { article_id: 'a1', path: 'posts/quay.md', sha256: hash },
  day_start: { article_id: 'a1', day: '2026-05-04', words: 2 },
  change: { id: 1, counter: 9, backed_up: 8 },
  clock: {
    id: 1,
    elapsed: 6_000,
    seen_at: 1_777_890_030_000,
    gap: 1_000,
    gap_seen_at: 1_777_890_010_000,
    gap_elapsed: 2_000,
    run: 'one',
    ticks: 4_000,
  },
};

/** Every table that a migration created, without the internal tables of a full-text index. */
export async function tablesOf(db: Database): Promise<string[]> {
  const found = await db.all(
    `SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%' ORDER BY name`,
  );
  return found.map((row) => String(row['name']));
}

/** Inserts one row into each table with `exec`, so that it is not counted as a change. */
export async function fillEveryTable(db: Database): Promise<void> {
  const tables = await tablesOf(db);
  const missing = tables.filter((table) => !(table in rows));
  if (missing.length > 0)
    throw new Error(`tests/support/everyTable.ts has no row for ${missing.join(', ')}.`);
  for (const [table, row] of Object.entries(rows)) {
    if (!tables.includes(table)) continue;
    const columns = await columnsOf(db, table);
    const without = columns.filter((column) => !(column in row));
    if (without.length > 0)
      throw new Error(`tests/support/everyTable.ts has no value for ${table}: ${without.join(', ')}.`);
    const values = columns.map((column) => literal(row[column] ?? null));
    await db.exec(`INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`);
  }
}

/** The columns that can be written, without generated and hidden ones. */
async function columnsOf(db: Database, table: string): Promise<string[]> {
  const found = await db.all('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0', [table]);
  return found.map((row) => String(row['name']));
}

const literal = (value: Row[string]): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
