-- How far the erasure of each kind of data has come. One instance holds it for some minutes at a time; the position is
-- saved with every batch, so that a run which is cut off goes on from there.
CREATE TABLE retention_walk (
    kind          text        NOT NULL,
    position      text,
    pass_began_at timestamptz NOT NULL DEFAULT now(),
    held_until    timestamptz,
    CONSTRAINT pk_retention_walk PRIMARY KEY (kind)
);
COMMENT ON COLUMN retention_walk.position IS 'last row looked at; null at the beginning of a pass over everything';
-- What each run did: the report.
CREATE TABLE retention_run (
    id          bigint GENERATED ALWAYS AS IDENTITY,
    kind        text        NOT NULL,
    older_than  timestamptz NOT NULL,
    started_at  timestamptz NOT NULL DEFAULT now(),
    ended_at    timestamptz,
    looked_at   bigint      NOT NULL DEFAULT 0,
    erased      bigint      NOT NULL DEFAULT 0,
    CONSTRAINT pk_retention_run PRIMARY KEY (id)
);
