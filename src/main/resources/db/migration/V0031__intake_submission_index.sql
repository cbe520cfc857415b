CREATE INDEX ix_submission_consumer ON submission (consumer_id, receipt_number DESC);
