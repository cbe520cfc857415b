-- Who somebody is at a provider of identities: its name for itself and its name for the person, never the mail or the name.
CREATE TABLE external_identity (
    issuer     text        NOT NULL,
    subject    text        NOT NULL,
    account_id bigint      NOT NULL,
    linked_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_external_identity PRIMARY KEY (issuer, subject),
    CONSTRAINT fk_external_identity_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_external_identity_account ON external_identity (account_id);
