-- block ranges: rows come in order of time, and only the cleaning asks for it
CREATE INDEX ix_idempotency_key_created_at ON idempotency_key USING brin (created_at);
