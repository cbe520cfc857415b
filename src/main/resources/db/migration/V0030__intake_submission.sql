-- What consumers said, never changed. Partitioned by month through the receipt number, whose leading digits are the
-- month of receipt: so the primary key holds over all partitions and a number alone finds its row.
CREATE TABLE submission (
    receipt_number bigint      NOT NULL,
    kind           text        NOT NULL,
    consumer_id    bigint      NOT NULL,
    received_at    timestamptz NOT NULL,
    content        text        NOT NULL,
    person         text        NOT NULL,
    CONSTRAINT pk_submission PRIMARY KEY (receipt_number)
) PARTITION BY RANGE (receipt_number);
COMMENT ON COLUMN submission.content IS 'JSON of pipeline.message.SubmissionReceived, as it went to the outbox';
COMMENT ON COLUMN submission.person IS 'JSON of who the consumer is: apart, because it has other readers and another retention';
