-- What happened to a piece of evidence, when and by whom: for a court. Never changed; the hash is that of the content.
CREATE TABLE evidence_custody (
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    upload_id    uuid        NOT NULL,
    at           timestamptz NOT NULL DEFAULT now(),
    what         text        NOT NULL,
    actor_id     bigint,
    sha256       text        NOT NULL,
    first_byte   bigint,
    last_byte    bigint,
    CONSTRAINT pk_evidence_custody PRIMARY KEY (id),
    CONSTRAINT ck_evidence_custody_what CHECK (what IN ('KEPT', 'HANDED_OUT')),
    CONSTRAINT ck_evidence_custody_hash CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
COMMENT ON COLUMN evidence_custody.actor_id IS 'account; null for the browser that began a draft';
COMMENT ON COLUMN evidence_custody.first_byte IS 'of what was handed out, players ask for parts';
CREATE INDEX ix_evidence_custody_upload ON evidence_custody (upload_id, id);
CREATE TRIGGER evidence_custody_unchanged BEFORE UPDATE OR DELETE ON evidence_custody
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER evidence_custody_not_emptied BEFORE TRUNCATE ON evidence_custody
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
