-- The index keeps no texts, and no lists of its own of the beginnings of words: those of archive posts are read from their
-- records, all others stand in search_text.
DROP TRIGGER speaker_gone;
DROP TRIGGER speaker_added;
DROP TRIGGER speaker_changed;
DROP TRIGGER snippet_gone;
DROP TRIGGER snippet_added;
DROP TRIGGER snippet_changed;

-- What a row of the index was made from.
CREATE TABLE search_text (
  rowid_ INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_new USING fts5 (
  title,
  body,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);
-- Without the marks between letters of scripts without spaces, which only the index has.
INSERT INTO search_text (rowid_, title, body)
  SELECT s.rowid, replace(s.title, char(8203), ''), replace(s.body, char(8203), '')
    FROM search s WHERE s.rowid IN (SELECT rowid_ FROM search_row WHERE kind <> 'archive');
INSERT INTO search_new (rowid, title, body)
  SELECT s.rowid, s.title, s.body FROM search s WHERE s.rowid IN (SELECT rowid_ FROM search_row);
DROP TABLE search;
ALTER TABLE search_new RENAME TO search;

CREATE TRIGGER speaker_gone AFTER DELETE ON speaker BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = OLD.id);
  DELETE FROM search_strong WHERE rowid = -(SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = OLD.id);
  DELETE FROM search_text WHERE rowid_ = (SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = OLD.id);
  DELETE FROM search_row WHERE kind = 'speaker' AND id = OLD.id;
END;
CREATE TRIGGER speaker_added AFTER INSERT ON speaker BEGIN
  INSERT INTO search_row (kind, id, rowid_)
    VALUES ('speaker', NEW.id, 1 + coalesce((SELECT rowid FROM search ORDER BY rowid DESC LIMIT 1), 0));
  INSERT INTO search_text (rowid_, title, body) VALUES ((SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = NEW.id), NEW.name, concat_ws(char(10),
    (SELECT group_concat(value, char(10)) FROM json_each(iif(json_valid(NEW.aliases), NEW.aliases, '[]'))),
    nullif(NEW.role, ''), nullif(NEW.affiliation, ''),
    (SELECT group_concat((value ->> 'role') || ' ' || (value ->> 'affiliation'), char(10))
       FROM json_each(iif(json_valid(NEW.roles), NEW.roles, '[]'))),
    nullif(NEW.side, ''), nullif(NEW.note, '')));
  INSERT INTO search (rowid, title, body)
    SELECT rowid_, title, body FROM search_text WHERE rowid_ = (SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = NEW.id);
END;
CREATE TRIGGER speaker_changed AFTER UPDATE ON speaker BEGIN
  UPDATE search_row SET id = NEW.id, form = 0 WHERE kind = 'speaker' AND id = OLD.id;
  UPDATE search_text SET title = NEW.name, body = concat_ws(char(10),
    (SELECT group_concat(value, char(10)) FROM json_each(iif(json_valid(NEW.aliases), NEW.aliases, '[]'))),
    nullif(NEW.role, ''), nullif(NEW.affiliation, ''),
    (SELECT group_concat((value ->> 'role') || ' ' || (value ->> 'affiliation'), char(10))
       FROM json_each(iif(json_valid(NEW.roles), NEW.roles, '[]'))),
    nullif(NEW.side, ''), nullif(NEW.note, ''))
   WHERE rowid_ = (SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = NEW.id);
  DELETE FROM search_strong WHERE rowid = -(SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = NEW.id);
  DELETE FROM search WHERE rowid = (SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = NEW.id);
  INSERT INTO search (rowid, title, body)
    SELECT rowid_, title, body FROM search_text WHERE rowid_ = (SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = NEW.id);
END;

CREATE TRIGGER snippet_gone AFTER DELETE ON snippet BEGIN
  DELETE FROM search WHERE rowid = (SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = OLD.id);
  DELETE FROM search_strong WHERE rowid = -(SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = OLD.id);
  DELETE FROM search_text WHERE rowid_ = (SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = OLD.id);
  DELETE FROM search_row WHERE kind = 'snippet' AND id = OLD.id;
END;
CREATE TRIGGER snippet_added AFTER INSERT ON snippet BEGIN
  INSERT INTO search_row (kind, id, rowid_)
    VALUES ('snippet', NEW.id, 1 + coalesce((SELECT rowid FROM search ORDER BY rowid DESC LIMIT 1), 0));
  INSERT INTO search_text (rowid_, title, body) VALUES ((SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = NEW.id), NEW.name, NEW.markdown);
  INSERT INTO search (rowid, title, body)
    SELECT rowid_, title, body FROM search_text WHERE rowid_ = (SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = NEW.id);
END;
CREATE TRIGGER snippet_changed AFTER UPDATE ON snippet BEGIN
  UPDATE search_row SET id = NEW.id, form = 0 WHERE kind = 'snippet' AND id = OLD.id;
  UPDATE search_text SET title = NEW.name, body = NEW.markdown
   WHERE rowid_ = (SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = NEW.id);
  DELETE FROM search_strong WHERE rowid = -(SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = NEW.id);
  DELETE FROM search WHERE rowid = (SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = NEW.id);
  INSERT INTO search (rowid, title, body)
    SELECT rowid_, title, body FROM search_text WHERE rowid_ = (SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = NEW.id);
END;

-- The text of an archive post, compressed; `text` is empty then. Those that are there already are packed when idle.
ALTER TABLE archive_post ADD COLUMN packed BLOB;
CREATE INDEX archive_unpacked ON archive_post (id) WHERE packed IS NULL;

-- The tags that a post had are known when they go: no second copy of the table, by post, is needed to find them.
DROP INDEX archive_tag_post;
DROP TRIGGER archive_tags_changed;
DROP TRIGGER archive_tags_gone;
CREATE TRIGGER archive_tags_changed AFTER UPDATE OF tags, published_on ON archive_post BEGIN
  DELETE FROM archive_tag WHERE post_id = OLD.id AND published_on = coalesce(OLD.published_on, '')
    AND tag IN (SELECT value FROM json_each(iif(json_valid(OLD.tags), OLD.tags, '[]')));
  INSERT OR IGNORE INTO archive_tag SELECT value, coalesce(NEW.published_on, ''), NEW.id
    FROM json_each(iif(json_valid(NEW.tags), NEW.tags, '[]')) WHERE type = 'text';
END;
CREATE TRIGGER archive_tags_gone AFTER DELETE ON archive_post BEGIN
  DELETE FROM archive_tag WHERE post_id = OLD.id AND published_on = coalesce(OLD.published_on, '')
    AND tag IN (SELECT value FROM json_each(iif(json_valid(OLD.tags), OLD.tags, '[]')));
END;
