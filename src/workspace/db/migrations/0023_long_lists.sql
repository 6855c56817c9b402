-- The desk, its sections and the sources are listed and counted without reading their rows.
CREATE INDEX article_updated ON article (deleted_at, updated_at, id);
CREATE INDEX article_live_section ON article (deleted_at, section);
CREATE INDEX source_listed ON source (merged_into, updated_at);
