-- Codes sent by text message. Row and code are found by hashes; who has the table has neither.
CREATE TABLE sms_code (
    id           bytea       NOT NULL,
    purpose      text        NOT NULL,
    mobile       text        NOT NULL,
    mobile_hash  bytea       NOT NULL,
    account_id   bigint,
    code_hash    bytea,
    tries        smallint    NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz,
    CONSTRAINT pk_sms_code PRIMARY KEY (id)
);
COMMENT ON COLUMN sms_code.code_hash IS 'null: nothing was sent, and no code is ever right';
CREATE INDEX ix_sms_code_mobile ON sms_code (mobile_hash, created_at);
CREATE INDEX ix_sms_code_expires ON sms_code (expires_at);
-- Solutions of the human check that were used, so that none serves twice on any machine.
CREATE TABLE human_check_used (
    challenge    text        NOT NULL,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT pk_human_check_used PRIMARY KEY (challenge)
);
CREATE INDEX ix_human_check_used_expires ON human_check_used (expires_at);
