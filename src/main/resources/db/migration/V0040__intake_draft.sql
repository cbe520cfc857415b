-- what somebody has typed and not yet sent; answers is JSON, empty once it was sent
CREATE TABLE draft (
    id             uuid,
    owner_id       bigint,
    secret_hash    bytea       NOT NULL,
    kind           text        NOT NULL,
    answers        text        NOT NULL,
    receipt_number bigint,
    version        integer     NOT NULL DEFAULT 0,
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_draft PRIMARY KEY (id),
    CONSTRAINT ck_draft_kind CHECK (kind IN ('COMPLAINT', 'REPORT'))
);
CREATE INDEX ix_draft_owner ON draft (owner_id, updated_at DESC) WHERE owner_id IS NOT NULL AND receipt_number IS NULL;
CREATE INDEX ix_draft_updated ON draft (updated_at);
