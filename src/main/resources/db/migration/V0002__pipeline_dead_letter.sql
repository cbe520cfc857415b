-- A message that a stage could not handle, with the reason; an administrator looks at it and replays it.
CREATE TABLE dead_letter (
    id             bigint GENERATED ALWAYS AS IDENTITY,
    stage          text        NOT NULL,
    receipt_number bigint      NOT NULL,
    submission     text        NOT NULL,
    reason         text        NOT NULL,
    failed_at      timestamptz NOT NULL DEFAULT now(),
    replayed_at    timestamptz,
    replayed_by    text,
    CONSTRAINT pk_dead_letter PRIMARY KEY (id)
);
CREATE INDEX ix_dead_letter_open ON dead_letter (id) WHERE replayed_at IS NULL;
COMMENT ON COLUMN dead_letter.submission IS 'the outbox payload again: every stage is idempotent, so a replay starts at the first';
