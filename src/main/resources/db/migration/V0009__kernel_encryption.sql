-- Which keys wrote to this database, each with a word that only the same key decrypts: a start with another key under the
-- same name must be refused before it writes anything.
CREATE TABLE encryption_key (
    name          text,
    proof         text        NOT NULL,
    first_used_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_encryption_key PRIMARY KEY (name)
);
-- How far the re-encryption of a column with a key has come: one row is locked by the batch that moves it on, so that a
-- batch that is cut off is done again as a whole and two instances never do the same one.
CREATE TABLE reencryption (
    column_name  text        NOT NULL,
    key_name     text        NOT NULL,
    position     text,
    found        bigint      NOT NULL DEFAULT 0,
    changed      bigint      NOT NULL DEFAULT 0,
    unreadable   bigint      NOT NULL DEFAULT 0,
    passes       integer     NOT NULL DEFAULT 0,
    started_at   timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz,
    CONSTRAINT pk_reencryption PRIMARY KEY (column_name, key_name)
);
COMMENT ON COLUMN reencryption.position IS 'key of the last row looked at; null at the beginning of a pass';
COMMENT ON COLUMN reencryption.found IS 'values of this pass that another key had written; a pass that finds none is the last';
