-- Whether a file was looked through for viruses. Before there was a scanner nothing was.
ALTER TABLE evidence_upload ADD COLUMN scan text NOT NULL DEFAULT 'UNSCANNED';
ALTER TABLE evidence_upload ADD CONSTRAINT ck_evidence_upload_scan
    CHECK (scan IN ('PENDING', 'CLEAN', 'INFECTED', 'UNSCANNED'));
-- what was handed out: the file as it came, or without what a picture tells beside what it shows
ALTER TABLE evidence_custody ADD COLUMN stripped boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN evidence_custody.stripped IS 'first_byte and last_byte then count in the stripped copy; the hash is always that of the original';
