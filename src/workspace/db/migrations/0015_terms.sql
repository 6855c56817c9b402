-- On what terms it was given, and the time before which it must not be published; empty: none.
ALTER TABLE source ADD COLUMN terms TEXT NOT NULL DEFAULT 'on-record'
  CHECK (terms IN ('on-record', 'background', 'off-record'));
ALTER TABLE source ADD COLUMN embargo TEXT NOT NULL DEFAULT '';
-- Whether it must not be named outside.
ALTER TABLE source ADD COLUMN withheld INTEGER
  GENERATED ALWAYS AS (confidential = 1 OR terms <> 'on-record') VIRTUAL;

ALTER TABLE quote ADD COLUMN terms TEXT NOT NULL DEFAULT 'on-record'
  CHECK (terms IN ('on-record', 'background', 'off-record'));
-- What is printed where the name may not be.
ALTER TABLE quote ADD COLUMN withheld_as TEXT NOT NULL DEFAULT '';
ALTER TABLE quote ADD COLUMN embargo TEXT NOT NULL DEFAULT '';
