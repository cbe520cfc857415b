-- A dead letter ends in one of two ways: sent again, or discarded with a reason. Who did it and when stays with it for good.
ALTER TABLE dead_letter
    ADD COLUMN discarded_at   timestamptz,
    ADD COLUMN discarded_by   text,
    ADD COLUMN discard_reason text,
    ADD CONSTRAINT ck_dead_letter_one_end CHECK (replayed_at IS NULL OR discarded_at IS NULL),
    ADD CONSTRAINT ck_dead_letter_discard CHECK (
        (discarded_at IS NULL) = (discarded_by IS NULL) AND (discarded_at IS NULL) = (discard_reason IS NULL));
DROP INDEX ix_dead_letter_open;
