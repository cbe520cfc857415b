-- A file on its way in, and what became of it. Bytes lie in the store; these rows say which of them count.
CREATE TABLE evidence_upload (
    id           uuid        NOT NULL,
    owner_id     bigint,
    secret_hash  bytea,
    length       bigint      NOT NULL,
    received     bigint      NOT NULL DEFAULT 0,
    metadata     text,
    part         text        NOT NULL DEFAULT 'WHOLE',
    state        text        NOT NULL DEFAULT 'RECEIVING',
    sha256       text,
    writer       uuid,
    writer_until timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    CONSTRAINT pk_evidence_upload PRIMARY KEY (id),
    CONSTRAINT ck_evidence_upload_owner CHECK (owner_id IS NOT NULL OR secret_hash IS NOT NULL),
    CONSTRAINT ck_evidence_upload_received CHECK (received BETWEEN 0 AND length),
    CONSTRAINT ck_evidence_upload_part CHECK (part IN ('WHOLE', 'PART', 'JOINED')),
    CONSTRAINT ck_evidence_upload_state CHECK (state IN ('RECEIVING', 'COMPLETE', 'KEPT', 'REFUSED')),
    CONSTRAINT ck_evidence_upload_hash CHECK (state = 'RECEIVING' OR sha256 IS NOT NULL)
);
COMMENT ON COLUMN evidence_upload.received IS 'bytes that survive a power cut; behind them the store may hold more, which does not count';
COMMENT ON COLUMN evidence_upload.metadata IS 'as the client sent it, encrypted: names of files tell about people';
COMMENT ON COLUMN evidence_upload.writer IS 'the request that writes now, until writer_until unless it says so again';
CREATE INDEX ix_evidence_upload_owner ON evidence_upload (owner_id, created_at) WHERE owner_id IS NOT NULL;
CREATE INDEX ix_evidence_upload_secret ON evidence_upload (secret_hash, created_at) WHERE secret_hash IS NOT NULL;
CREATE INDEX ix_evidence_upload_unfinished ON evidence_upload (created_at, id) WHERE state = 'RECEIVING';
