-- What is stored but not yet through the last stage. Rows come in the commit of the submission and leave when the last
-- stage (or the broker) has acknowledged them, so the table stays short and its dead rows are many: vacuum it often.
CREATE TABLE outbox (
    id             bigint GENERATED ALWAYS AS IDENTITY,
    receipt_number bigint      NOT NULL,
    payload        text        NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_outbox PRIMARY KEY (id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0.5);
