-- 0: the row was not written in the form that search uses today, which happens when idle.
ALTER TABLE search_row ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
CREATE INDEX search_row_old ON search_row (rowid_) WHERE form = 0;

-- The words that each text uses most, with how often and in how long a text: core/search/strongWords.
-- Its rows are those of search below zero, so that the newest come first.
CREATE VIRTUAL TABLE search_strong USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'ascii'
);

-- Speakers and snippets are indexed by triggers, so whatever writes them keeps the index in step.
CREATE TRIGGER speaker_gone AFTER DELETE ON speaker BEGIN
  DELETE FROM search WHERE rowid IN (SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = OLD.id);
  DELETE FROM search_strong WHERE rowid IN (SELECT -rowid_ FROM search_row WHERE kind = 'speaker' AND id = OLD.id);
  DELETE FROM search_row WHERE kind = 'speaker' AND id = OLD.id;
END;
CREATE TRIGGER speaker_added AFTER INSERT ON speaker BEGIN
  INSERT INTO search (kind, id, title, body) VALUES ('speaker', NEW.id, NEW.name, concat_ws(char(10),
    (SELECT group_concat(value, char(10)) FROM json_each(iif(json_valid(NEW.aliases), NEW.aliases, '[]'))),
    nullif(NEW.role, ''), nullif(NEW.affiliation, ''),
    (SELECT group_concat((value ->> 'role') || ' ' || (value ->> 'affiliation'), char(10))
       FROM json_each(iif(json_valid(NEW.roles), NEW.roles, '[]'))),
    nullif(NEW.side, ''), nullif(NEW.note, '')));
  INSERT INTO search_row (kind, id, rowid_) VALUES ('speaker', NEW.id, (SELECT rowid FROM search ORDER BY rowid DESC LIMIT 1));
END;
CREATE TRIGGER speaker_changed AFTER UPDATE ON speaker BEGIN
  DELETE FROM search_strong WHERE rowid IN (SELECT -rowid_ FROM search_row WHERE kind = 'speaker' AND id = OLD.id);
  UPDATE search SET id = NEW.id, title = NEW.name, body = concat_ws(char(10),
    (SELECT group_concat(value, char(10)) FROM json_each(iif(json_valid(NEW.aliases), NEW.aliases, '[]'))),
    nullif(NEW.role, ''), nullif(NEW.affiliation, ''),
    (SELECT group_concat((value ->> 'role') || ' ' || (value ->> 'affiliation'), char(10))
       FROM json_each(iif(json_valid(NEW.roles), NEW.roles, '[]'))),
    nullif(NEW.side, ''), nullif(NEW.note, ''))
   WHERE rowid = (SELECT rowid_ FROM search_row WHERE kind = 'speaker' AND id = OLD.id);
  UPDATE search_row SET id = NEW.id, form = 0 WHERE kind = 'speaker' AND id = OLD.id;
END;

CREATE TRIGGER snippet_gone AFTER DELETE ON snippet BEGIN
  DELETE FROM search WHERE rowid IN (SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = OLD.id);
  DELETE FROM search_strong WHERE rowid IN (SELECT -rowid_ FROM search_row WHERE kind = 'snippet' AND id = OLD.id);
  DELETE FROM search_row WHERE kind = 'snippet' AND id = OLD.id;
END;
CREATE TRIGGER snippet_added AFTER INSERT ON snippet BEGIN
  INSERT INTO search (kind, id, title, body) VALUES ('snippet', NEW.id, NEW.name, NEW.markdown);
  INSERT INTO search_row (kind, id, rowid_) VALUES ('snippet', NEW.id, (SELECT rowid FROM search ORDER BY rowid DESC LIMIT 1));
END;
CREATE TRIGGER snippet_changed AFTER UPDATE ON snippet BEGIN
  DELETE FROM search_strong WHERE rowid IN (SELECT -rowid_ FROM search_row WHERE kind = 'snippet' AND id = OLD.id);
  UPDATE search SET id = NEW.id, title = NEW.name, body = NEW.markdown
   WHERE rowid = (SELECT rowid_ FROM search_row WHERE kind = 'snippet' AND id = OLD.id);
  UPDATE search_row SET id = NEW.id, form = 0 WHERE kind = 'snippet' AND id = OLD.id;
END;

-- Those that are there already: an update that changes nothing runs no trigger of an insert, so they are written here.
CREATE TEMP TABLE there AS
  SELECT row_number() OVER () + (SELECT coalesce(max(rowid), 0) FROM search) AS at, kind, id, title, body FROM (
    SELECT 'speaker' AS kind, id, name AS title, '' AS body FROM speaker
    UNION ALL SELECT 'snippet', id, name, markdown FROM snippet);
INSERT INTO search (rowid, kind, id, title, body) SELECT at, kind, id, title, body FROM there;
INSERT INTO search_row (kind, id, rowid_) SELECT kind, id, at FROM there;
DROP TABLE there;
UPDATE speaker SET name = name;
