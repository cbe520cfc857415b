-- What an authority handles for one submission. Opened by the last stage of the pipeline; afterwards changed by people,
-- through the state machine only, each change raising the version.
CREATE TABLE case_file (
    receipt_number bigint      NOT NULL,
    kind           text        NOT NULL,
    anonymous      boolean     NOT NULL,
    state          text        NOT NULL,
    version        int         NOT NULL DEFAULT 0,
    authority_code text        NOT NULL,
    assigned_to    text,
    business       text        NOT NULL,
    category       text        NOT NULL,
    problem        text        NOT NULL,
    summary        text        NOT NULL,
    amount         numeric(14, 2),
    received_at    timestamptz NOT NULL,
    rule_set       text        NOT NULL,
    term           text,
    deadline       date,
    linked_to      bigint,
    incident_id    bigint,
    basis          jsonb       NOT NULL,
    words          int[]       NOT NULL,
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_case_file PRIMARY KEY (receipt_number),
    CONSTRAINT ck_case_file_term CHECK ((term IS NULL) = (deadline IS NULL)),
    CONSTRAINT ck_case_file_linked CHECK (linked_to <> receipt_number)
);
COMMENT ON COLUMN case_file.summary IS 'the first words of the facts, for the list; the whole stands in submission';
COMMENT ON COLUMN case_file.assigned_to IS 'display name of the officer who handles it, null until somebody has taken it up';
COMMENT ON COLUMN case_file.basis IS 'what dedupe and routing said, with their reasons: JSON of casework.Basis';
COMMENT ON COLUMN case_file.words IS 'pairs of neighbouring characters of the business, two UTF-16 units in one int: trigrams do not find a Chinese word of two characters';
COMMENT ON COLUMN case_file.term IS 'what has to be done by the deadline, a casework.Term';
