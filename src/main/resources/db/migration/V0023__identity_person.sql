-- Who stands behind a consumer's account. Everything that names the person is encrypted; hashes are keyed.
CREATE TABLE person (
    account_id      bigint      NOT NULL,
    mobile          text,
    mobile_hash     bytea,
    real_name       text,
    document_kind   text,
    document_number text,
    document_hash   bytea,
    born            text,
    email           text,
    verification    text        NOT NULL DEFAULT 'unverified',
    verified_at     timestamptz,
    verified_by     text,
    CONSTRAINT pk_person PRIMARY KEY (account_id),
    CONSTRAINT fk_person_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT ck_person_verification CHECK (verification IN ('unverified', 'pending', 'verified', 'failed'))
);
CREATE UNIQUE INDEX uq_person_mobile ON person (mobile_hash) WHERE mobile_hash IS NOT NULL;
-- one real person, one account
CREATE UNIQUE INDEX uq_person_document ON person (document_hash) WHERE document_hash IS NOT NULL;
-- Registrations under way: step one, until the code and the person are given.
CREATE TABLE registration (
    id            bytea       NOT NULL,
    user_name     text        NOT NULL,
    password_hash text        NOT NULL,
    mobile        text        NOT NULL,
    proved_at     timestamptz,
    tries         smallint    NOT NULL DEFAULT 0,
    expires_at    timestamptz NOT NULL,
    CONSTRAINT pk_registration PRIMARY KEY (id)
);
CREATE INDEX ix_registration_expires ON registration (expires_at);
