-- The tags of archive posts with their days, so that the coverage of a tag is counted without reading posts.
CREATE TABLE archive_tag (
  tag TEXT NOT NULL COLLATE NOCASE,
  -- Empty: not dated.
  published_on TEXT NOT NULL,
  post_id TEXT NOT NULL,
  PRIMARY KEY (tag, published_on, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_tag_post ON archive_tag (post_id);

-- A damaged row that is rescued must not fail for its list.
CREATE TRIGGER archive_tags_added AFTER INSERT ON archive_post BEGIN
  INSERT OR IGNORE INTO archive_tag SELECT value, coalesce(NEW.published_on, ''), NEW.id
    FROM json_each(iif(json_valid(NEW.tags), NEW.tags, '[]')) WHERE type = 'text';
END;
CREATE TRIGGER archive_tags_changed AFTER UPDATE OF tags, published_on ON archive_post BEGIN
  DELETE FROM archive_tag WHERE post_id = NEW.id;
  INSERT OR IGNORE INTO archive_tag SELECT value, coalesce(NEW.published_on, ''), NEW.id
    FROM json_each(iif(json_valid(NEW.tags), NEW.tags, '[]')) WHERE type = 'text';
END;
CREATE TRIGGER archive_tags_gone AFTER DELETE ON archive_post BEGIN
  DELETE FROM archive_tag WHERE post_id = OLD.id;
END;
INSERT OR IGNORE INTO archive_tag SELECT t.value, coalesce(p.published_on, ''), p.id
  FROM archive_post p, json_each(iif(json_valid(p.tags), p.tags, '[]')) t WHERE t.type = 'text';

-- These hold all that a count by month reads; the rows themselves are long.
CREATE INDEX archive_section ON archive_post (section COLLATE NOCASE, published_on, id);
CREATE INDEX archive_day ON archive_post (id, published_on);
CREATE INDEX article_section ON article (section COLLATE NOCASE, deleted_at, publish_at, published_at, created_at, id);
CREATE INDEX article_day ON article (id, deleted_at, publish_at, published_at, created_at);
CREATE INDEX article_tag_folded ON article_tag (tag COLLATE NOCASE);
CREATE INDEX search_row_of ON search_row (rowid_);
