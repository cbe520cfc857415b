-- the type that was found in the content; a file is checked before it is kept
ALTER TABLE evidence_upload ADD COLUMN media_type text;
ALTER TABLE evidence_upload DROP CONSTRAINT ck_evidence_upload_state;
ALTER TABLE evidence_upload ADD CONSTRAINT ck_evidence_upload_state
    CHECK (state IN ('RECEIVING', 'COMPLETE', 'CHECKED', 'KEPT', 'REFUSED'));
ALTER TABLE evidence_upload ADD CONSTRAINT ck_evidence_upload_media_type
    CHECK (state NOT IN ('CHECKED', 'KEPT') OR media_type IS NOT NULL) NOT VALID;
