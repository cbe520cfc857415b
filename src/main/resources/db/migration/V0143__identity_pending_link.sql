-- Somebody whom a provider knows and we do not, until they have proved which account is theirs.
CREATE TABLE pending_identity (
    token_hash bytea       NOT NULL,
    provider   text        NOT NULL,
    issuer     text        NOT NULL,
    subject    text        NOT NULL,
    begun_at   timestamptz NOT NULL,
    CONSTRAINT pk_pending_identity PRIMARY KEY (token_hash)
);
CREATE INDEX ix_pending_identity_begun ON pending_identity (begun_at);
