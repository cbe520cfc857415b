-- The timeline of a case: who did what, when and why. Only ever added to. No foreign key to case_file: it would lock the
-- case for every event of the pipeline, and the statement that writes an event has the case in its hand.
CREATE TABLE case_event (
    id             bigint GENERATED ALWAYS AS IDENTITY,
    receipt_number bigint      NOT NULL,
    version        int         NOT NULL,
    at             timestamptz NOT NULL DEFAULT now(),
    actor_id       bigint,
    actor          text,
    authority_code text,
    action         text        NOT NULL,
    from_state     text,
    to_state       text,
    to_authority   text,
    ground         text,
    reason         text,
    other_case     bigint,
    for_sender     boolean     NOT NULL,
    CONSTRAINT pk_case_event PRIMARY KEY (id)
);
COMMENT ON COLUMN case_event.version IS 'version of the case after it';
COMMENT ON COLUMN case_event.actor IS 'display name at that time; null for the platform itself';
COMMENT ON COLUMN case_event.authority_code IS 'authority that had the case';
COMMENT ON COLUMN case_event.for_sender IS 'the consumer or reporter sees it too';
