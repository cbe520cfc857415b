-- Whose authority an act concerns, so that it can be asked what was done to the accounts of an authority.
ALTER TABLE audit_event ADD COLUMN subject_authority text;
COMMENT ON COLUMN audit_event.subject IS 'number of the account; its user name in rows without subject_authority before this migration';
CREATE INDEX ix_audit_event_authority ON audit_event (subject_authority, id DESC) WHERE subject_authority IS NOT NULL;
CREATE TRIGGER audit_event_kept BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
-- staff are few among consumers: their list must not walk through all
CREATE INDEX ix_account_staff ON account (id) WHERE role <> 'consumer';
