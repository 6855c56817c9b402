-- Words of an article that a citation vouches for, as somebody chose them or compared them with the source.
CREATE TABLE cited_statement (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  -- As the citation names it.
  source_id TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
  words TEXT NOT NULL,
  -- 0: the words are the sentence.
  is_chosen INTEGER NOT NULL,
  -- Empty: nobody compared them.
  checked_by TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The hashes of the source's entry and of its page then.
  source_state TEXT NOT NULL,
  PRIMARY KEY (article_id, source_id, words)
) STRICT, WITHOUT ROWID;
