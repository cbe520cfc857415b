-- Somebody who was asked to make an account with a role: the link holds the secret, this only its hash.
CREATE TABLE invitation (
    id             bigint GENERATED ALWAYS AS IDENTITY,
    token_hash     bytea       NOT NULL,
    display_name   text        NOT NULL,
    role           text        NOT NULL,
    authority_code text,
    invited_by     bigint      NOT NULL,
    invited_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    used_at        timestamptz,
    withdrawn_at   timestamptz,
    CONSTRAINT pk_invitation PRIMARY KEY (id),
    CONSTRAINT uq_invitation_token UNIQUE (token_hash),
    CONSTRAINT fk_invitation_invited_by FOREIGN KEY (invited_by) REFERENCES account (id),
    CONSTRAINT ck_invitation_role CHECK (
        role IN ('officer', 'supervisor', 'analyst', 'administrator', 'system-administrator')),
    CONSTRAINT ck_invitation_authority CHECK ((role = 'system-administrator') = (authority_code IS NULL)),
    CONSTRAINT ck_invitation_one_end CHECK (used_at IS NULL OR withdrawn_at IS NULL)
);
COMMENT ON COLUMN invitation.token_hash IS 'SHA-256 of the 43 characters of the link';
CREATE INDEX ix_invitation_open ON invitation (id) WHERE used_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX ix_invitation_expires ON invitation (expires_at);
