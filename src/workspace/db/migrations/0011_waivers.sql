-- Who waived a finding.
ALTER TABLE check_waiver ADD COLUMN waived_by TEXT NOT NULL DEFAULT '';
