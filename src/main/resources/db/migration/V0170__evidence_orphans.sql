-- Database and store must not drift apart. Content that no row names is condemned before it is erased: whoever keeps the
-- same content at that moment sees it here and waits; whoever was there before is seen by the one who condemned.
CREATE TABLE evidence_condemned (
    sha256 text        NOT NULL,
    until  timestamptz NOT NULL,
    CONSTRAINT pk_evidence_condemned PRIMARY KEY (sha256)
);
COMMENT ON COLUMN evidence_condemned.until IS 'after this the erasure was broken off and nobody erases it any more';
ALTER TABLE evidence_upload ADD COLUMN lost_at timestamptz;
COMMENT ON COLUMN evidence_upload.lost_at IS 'since when the store is known not to hold the content; null if it does';
-- what was received as a whole and not brought to an end, because a process died
CREATE INDEX ix_evidence_upload_stuck ON evidence_upload (created_at, id) WHERE state IN ('COMPLETE', 'CHECKED');
-- what was kept: once a week somebody looks whether the store has it, and whether it belongs to anything
CREATE INDEX ix_evidence_upload_kept ON evidence_upload (id) WHERE state = 'KEPT';
