CREATE TABLE archive_site (
  id TEXT PRIMARY KEY,
  -- The name of the folder or file that it was read from first, by which its posts' origins begin.
  name TEXT NOT NULL UNIQUE,
  -- Of its home page; empty while it is not known.
  address TEXT NOT NULL,
  -- How the address of a post is made, in the words of its generator.
  permalink TEXT NOT NULL,
  generator TEXT NOT NULL,
  read_at TEXT NOT NULL
) STRICT;

ALTER TABLE archive_post ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE archive_post ADD COLUMN authors TEXT NOT NULL DEFAULT '[]';
ALTER TABLE archive_post ADD COLUMN language TEXT NOT NULL DEFAULT '';
-- All that leads to the post: its address, former ones, and its file, in the form in which addresses are compared.
ALTER TABLE archive_post ADD COLUMN addresses TEXT NOT NULL DEFAULT '[]';
-- Where its links lead, in the same form.
ALTER TABLE archive_post ADD COLUMN links TEXT NOT NULL DEFAULT '[]';
CREATE INDEX archive_url ON archive_post (url) WHERE url <> '';

-- Of articles and archive posts; those of archive posts follow the two columns above.
CREATE TABLE post_address (
  address TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'archive')),
  id TEXT NOT NULL,
  PRIMARY KEY (address, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_address_of ON post_address (id);
CREATE TABLE post_link (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'archive')),
  id TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (id, kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_link_to ON post_link (target);

-- A damaged row that is rescued must not fail for its lists.
CREATE TRIGGER archive_post_added AFTER INSERT ON archive_post BEGIN
  INSERT OR IGNORE INTO post_address SELECT value, 'archive', NEW.id FROM json_each(iif(json_valid(NEW.addresses), NEW.addresses, '[]'));
  INSERT OR IGNORE INTO post_link SELECT 'archive', NEW.id, value FROM json_each(iif(json_valid(NEW.links), NEW.links, '[]'));
END;
CREATE TRIGGER archive_post_changed AFTER UPDATE OF addresses, links ON archive_post BEGIN
  DELETE FROM post_address WHERE id = NEW.id;
  DELETE FROM post_link WHERE id = NEW.id;
  INSERT OR IGNORE INTO post_address SELECT value, 'archive', NEW.id FROM json_each(iif(json_valid(NEW.addresses), NEW.addresses, '[]'));
  INSERT OR IGNORE INTO post_link SELECT 'archive', NEW.id, value FROM json_each(iif(json_valid(NEW.links), NEW.links, '[]'));
END;
CREATE TRIGGER archive_post_gone AFTER DELETE ON archive_post BEGIN
  DELETE FROM post_address WHERE id = OLD.id;
  DELETE FROM post_link WHERE id = OLD.id;
END;
CREATE TRIGGER article_gone AFTER DELETE ON article BEGIN
  DELETE FROM post_address WHERE id = OLD.id;
  DELETE FROM post_link WHERE id = OLD.id;
END;

-- Which post leads to which.
CREATE VIEW post_graph AS
  SELECT DISTINCT l.kind AS from_kind, l.id AS from_id, a.kind AS to_kind, a.id AS to_id
    FROM post_link l JOIN post_address a ON a.address = l.target WHERE a.id <> l.id;

UPDATE archive_post SET addresses = json_array(lower(rtrim(substr(url, instr(url, '://') + 3), '/')))
  WHERE url LIKE 'http%://%';
-- The links of articles are derived when their search rows are.
UPDATE article SET stale = 1;
