-- An address that was proved by a code has a time; the others were only typed.
ALTER TABLE person ADD COLUMN email_confirmed_at timestamptz;

-- New addresses that wait for their code. Row and code are found by hashes, the address is encrypted; who has the table has
-- none of them.
CREATE TABLE email_code (
    id           bytea       NOT NULL,
    account_id   bigint      NOT NULL,
    email        text        NOT NULL,
    code_hash    bytea       NOT NULL,
    tries        smallint    NOT NULL DEFAULT 0,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT pk_email_code PRIMARY KEY (id),
    CONSTRAINT fk_email_code_person FOREIGN KEY (account_id) REFERENCES person (account_id) ON DELETE CASCADE
);
COMMENT ON COLUMN email_code.account_id IS 'one address at a time: another one takes the place of the first';
CREATE UNIQUE INDEX uq_email_code_account ON email_code (account_id);
CREATE INDEX ix_email_code_expires ON email_code (expires_at);
