-- Passkeys (WebAuthn) of accounts: public keys, so that what stands here opens nothing.
CREATE TABLE passkey (
    id              bigint GENERATED ALWAYS AS IDENTITY,
    account_id      bigint      NOT NULL,
    credential_id   bytea       NOT NULL,
    credential      bytea       NOT NULL,
    sign_count      bigint      NOT NULL,
    backup_eligible boolean     NOT NULL,
    backed_up       boolean     NOT NULL,
    name            text        NOT NULL,
    created_at      timestamptz NOT NULL,
    used_at         timestamptz,
    CONSTRAINT pk_passkey PRIMARY KEY (id),
    CONSTRAINT uq_passkey_credential_id UNIQUE (credential_id),
    CONSTRAINT fk_passkey_account FOREIGN KEY (account_id) REFERENCES account (id)
);
COMMENT ON COLUMN passkey.credential IS 'attested credential data of WebAuthn: kind of authenticator, id, public key';
COMMENT ON COLUMN passkey.name IS 'what its owner calls it';
CREATE INDEX ix_passkey_account ON passkey (account_id);
-- Challenges that were used, until they would be refused anyway.
CREATE TABLE passkey_challenge (
    id         bytea       NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_passkey_challenge PRIMARY KEY (id)
);
CREATE INDEX ix_passkey_challenge_expires ON passkey_challenge (expires_at);
