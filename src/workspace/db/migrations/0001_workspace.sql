-- The workspace of Stet 0.1.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  headline TEXT NOT NULL,
  standfirst TEXT NOT NULL,
  section TEXT NOT NULL,
  language TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'ready', 'published')),
  -- Grows with each save of the body.
  version INTEGER NOT NULL,
  -- JSON array of SHA-256: the top-level blocks in order.
  block_order TEXT NOT NULL,
  words INTEGER NOT NULL,
  drifted INTEGER NOT NULL,
  -- 1: the search row and the count of drifted quotations lag behind the body; refreshed on idle.
  stale INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  published_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX article_stale ON article (stale) WHERE stale = 1;
CREATE INDEX article_desk ON article (deleted_at, status, updated_at);

-- Content-addressed top-level blocks; a block is kept while the article or a revision names it.
CREATE TABLE block (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  json TEXT NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (article_id, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  -- Orders revisions; clocks do not.
  counter INTEGER NOT NULL,
  reason TEXT NOT NULL,
  headline TEXT NOT NULL,
  words INTEGER NOT NULL,
  block_order TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (article_id, counter)
) STRICT;

CREATE TABLE article_alias (
  slug TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  counter INTEGER NOT NULL
) STRICT;

CREATE TABLE status_move (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  status TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX status_move_article ON status_move (article_id);

CREATE TABLE byline (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  position INTEGER NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX byline_author ON byline (author);

CREATE TABLE article_tag (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_tag ON article_tag (tag);

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  citation_key TEXT NOT NULL UNIQUE,
  -- The CSL-JSON item, whole.
  csl TEXT NOT NULL CHECK (json_valid(csl)),
  archive_url TEXT NOT NULL,
  note TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  -- Of csl, archive_url, note and confidential.
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  type TEXT GENERATED ALWAYS AS (csl ->> '$.type') STORED,
  title TEXT GENERATED ALWAYS AS (coalesce(csl ->> '$.title', '')) STORED,
  author TEXT GENERATED ALWAYS AS (coalesce(csl ->> '$.author[0].family', csl ->> '$.author[0].literal', '')) STORED,
  container TEXT GENERATED ALWAYS AS (coalesce(csl ->> '$."container-title"', '')) STORED,
  publisher TEXT GENERATED ALWAYS AS (coalesce(csl ->> '$.publisher', '')) STORED,
  issued_year INTEGER GENERATED ALWAYS AS (cast(csl ->> '$.issued."date-parts"[0][0]' AS INTEGER)) STORED,
  url TEXT GENERATED ALWAYS AS (coalesce(csl ->> '$.URL', '')) STORED,
  doi TEXT GENERATED ALWAYS AS (coalesce(csl ->> '$.DOI', '')) STORED
) STRICT;
CREATE INDEX source_url ON source (url) WHERE url <> '';
CREATE INDEX source_updated ON source (updated_at);

CREATE TABLE speaker (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  affiliation TEXT NOT NULL,
  side TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX speaker_name ON speaker (name COLLATE NOCASE);

CREATE TABLE quote (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  speaker_id TEXT REFERENCES speaker,
  source_id TEXT REFERENCES source,
  locator_label TEXT NOT NULL,
  locator TEXT NOT NULL,
  date_said TEXT,
  context_before TEXT NOT NULL,
  context_after TEXT NOT NULL,
  translation TEXT NOT NULL,
  translator TEXT NOT NULL,
  verified_on TEXT,
  note TEXT NOT NULL,
  -- Of text, language, context, translation and translator.
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX quote_speaker ON quote (speaker_id);
CREATE INDEX quote_source ON quote (source_id);
CREATE INDEX quote_updated ON quote (updated_at);

CREATE TABLE snippet (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  markdown TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- Derived from each block in the transaction that stores it: what it uses, and its figures.
CREATE TABLE block_use (
  article_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'source', 'snippet', 'asset')),
  target TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (article_id, sha256, kind, target),
  FOREIGN KEY (article_id, sha256) REFERENCES block ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What the article as it stands uses: the sum over its blocks, kept in step by each save.
CREATE TABLE article_use (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (article_id, kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_use_target ON article_use (kind, target);

CREATE TABLE archive_post (
  id TEXT PRIMARY KEY,
  -- Where it was imported from; importing it again replaces it.
  origin TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  slug TEXT NOT NULL,
  url TEXT NOT NULL,
  published_on TEXT,
  section TEXT NOT NULL,
  tags TEXT NOT NULL,
  summary TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX archive_published ON archive_post (published_on);

CREATE TABLE related (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'archive', 'url')),
  target_id TEXT,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX related_target ON related (target_id);

CREATE TABLE asset (
  sha256 TEXT PRIMARY KEY,
  extension TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE check_waiver (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  check_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (article_id, check_id, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- One index over everything; rows are replaced in the transaction that changes their record.
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED,
  id UNINDEXED,
  title,
  body,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);
-- Where a record's row stands in the index.
CREATE TABLE search_row (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  rowid_ INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
