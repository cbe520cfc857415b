-- the trail of the whole country walks acts on accounts of authorities only, past the many of consumers
CREATE INDEX ix_audit_event_staff ON audit_event (id DESC) WHERE subject_authority IS NOT NULL;
-- what others did to accounts of no authority is rare among what consumers do to their own
CREATE INDEX ix_audit_event_no_authority ON audit_event (id DESC)
    WHERE subject_authority IS NULL AND actor NOT IN ('owner', 'registration');
