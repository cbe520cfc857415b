CREATE TABLE account (
    id             bigint GENERATED ALWAYS AS IDENTITY,
    user_name      text        NOT NULL,
    password_hash  text        NOT NULL,
    display_name   text        NOT NULL,
    role           text        NOT NULL,
    authority_code text,
    active         boolean     NOT NULL DEFAULT true,
    created_at     timestamptz NOT NULL DEFAULT now(),
    version        integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT ck_account_role CHECK (role IN ('consumer', 'officer', 'supervisor', 'administrator')),
    CONSTRAINT ck_account_authority CHECK ((role IN ('officer', 'supervisor')) = (authority_code IS NOT NULL))
);
-- one name whatever its case or width, so that nobody can pass for another
CREATE UNIQUE INDEX uq_account_user_name ON account (lower(normalize(user_name, NFKC)));
CREATE INDEX ix_account_authority ON account (authority_code, id) WHERE authority_code IS NOT NULL;
