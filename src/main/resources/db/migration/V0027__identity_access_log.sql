-- Who looked at what is masked for others, and why. Each row holds the keyed hash of the row before it and of itself, so
-- that a row which is changed or taken out is found; the head says how long the chain is, so that a missing end is found.
CREATE TABLE access_log (
    number            bigint      NOT NULL,
    at                timestamptz NOT NULL,
    actor_id          bigint      NOT NULL,
    actor             text        NOT NULL,
    actor_authority   text,
    action            text        NOT NULL,
    subject           text        NOT NULL,
    subject_authority text        NOT NULL,
    reason            text        NOT NULL,
    previous          bytea       NOT NULL,
    hash              bytea       NOT NULL,
    CONSTRAINT pk_access_log PRIMARY KEY (number)
);
COMMENT ON COLUMN access_log.number IS 'without gaps, from 1';
COMMENT ON COLUMN access_log.subject_authority IS 'authority that had the case at that time: it and those above it may read the row';
CREATE INDEX ix_access_log_authority ON access_log (subject_authority, number DESC);
CREATE INDEX ix_access_log_subject ON access_log (subject, number DESC);
CREATE TRIGGER access_log_unchanged BEFORE UPDATE OR DELETE ON access_log
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER access_log_not_emptied BEFORE TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
-- one row: who appends locks it, so that every row knows the one before
CREATE TABLE access_log_head (
    single boolean     DEFAULT true,
    number bigint NOT NULL,
    hash   bytea  NOT NULL,
    CONSTRAINT pk_access_log_head PRIMARY KEY (single),
    CONSTRAINT ck_access_log_head_single CHECK (single)
);
INSERT INTO access_log_head (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
