-- What dedupe said of each submission, for good.
CREATE TABLE screening (
    receipt_number bigint      NOT NULL,
    verdict        text        NOT NULL,
    linked_to      bigint,
    incident_id    bigint,
    closest        bigint,
    score          real        NOT NULL,
    reasons        text[]      NOT NULL,
    screened_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_screening PRIMARY KEY (receipt_number),
    CONSTRAINT ck_screening_verdict CHECK (verdict IN ('NEW', 'REPEATED', 'MASS')),
    CONSTRAINT ck_screening_linked CHECK ((verdict = 'REPEATED') = (linked_to IS NOT NULL)),
    CONSTRAINT ck_screening_incident CHECK ((verdict = 'MASS') = (incident_id IS NOT NULL))
);
COMMENT ON COLUMN screening.closest IS 'the earlier submission that the score is about';

-- The repeats of a submission, in the order of their numbers.
CREATE INDEX ix_screening_linked_to ON screening (linked_to, receipt_number) WHERE linked_to IS NOT NULL;
