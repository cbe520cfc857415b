-- An anonymous report stores nobody, and a person may be erased when the retention ends.
ALTER TABLE submission ALTER COLUMN person DROP NOT NULL;
COMMENT ON COLUMN submission.person IS 'encrypted JSON of who the consumer is, null for an anonymous report and once it was erased: apart, because it has other readers and another retention';
COMMENT ON COLUMN idempotency_key.fingerprint IS 'HMAC-SHA-256 of the body: without the key nobody can try out who sent it';
