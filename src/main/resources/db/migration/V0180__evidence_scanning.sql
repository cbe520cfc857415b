-- When a file is looked through for viruses next, and what was found. Files from before there was a scanner are looked
-- through once there is one.
ALTER TABLE evidence_upload ADD COLUMN scan_next timestamptz DEFAULT now();
ALTER TABLE evidence_upload ADD COLUMN scan_tries integer NOT NULL DEFAULT 0;
ALTER TABLE evidence_upload ADD COLUMN scanned_at timestamptz;
ALTER TABLE evidence_upload ADD COLUMN virus text;
COMMENT ON COLUMN evidence_upload.scan_next IS 'null when nothing is left to do: it was scanned, or is longer than the scanner takes';
COMMENT ON COLUMN evidence_upload.virus IS 'name that the scanner gave it';
-- new files first, then those that nobody could look at before
CREATE INDEX ix_evidence_upload_scan_pending ON evidence_upload (scan_next)
    WHERE scan = 'PENDING' AND state = 'KEPT' AND scan_next IS NOT NULL;
CREATE INDEX ix_evidence_upload_scan_unscanned ON evidence_upload (scan_next)
    WHERE scan = 'UNSCANNED' AND state = 'KEPT' AND scan_next IS NOT NULL;
-- the same content is infected wherever it hangs
CREATE INDEX IF NOT EXISTS ix_evidence_upload_sha256 ON evidence_upload (sha256) WHERE sha256 IS NOT NULL;
