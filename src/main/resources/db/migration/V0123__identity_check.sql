-- Identities that wait for the verifier outside. What it is asked stands in person; the row goes with the answer.
CREATE TABLE identity_check (
    account_id  bigint      NOT NULL,
    asked_at    timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    failure     text,
    CONSTRAINT pk_identity_check PRIMARY KEY (account_id),
    CONSTRAINT fk_identity_check_person FOREIGN KEY (account_id) REFERENCES person (account_id) ON DELETE CASCADE
);
CREATE INDEX ix_identity_check_next_try_at ON identity_check (next_try_at);
COMMENT ON COLUMN identity_check.failure IS 'why the last try brought no answer; names nobody';
COMMENT ON COLUMN person.verified_by IS 'who answered last, for verified and failed';
