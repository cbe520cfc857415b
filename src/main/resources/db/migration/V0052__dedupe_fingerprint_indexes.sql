-- One for each way a candidate is found. Each search reads a bounded number of entries from one place of one index.
CREATE INDEX ix_fingerprint_consumer ON fingerprint (consumer_id, received_at DESC);
CREATE INDEX ix_fingerprint_consumer_business ON fingerprint (consumer_id, business, received_at DESC);
CREATE INDEX ix_fingerprint_business ON fingerprint (business, received_at DESC);
CREATE INDEX ix_fingerprint_band_1 ON fingerprint (band_1, received_at DESC);
CREATE INDEX ix_fingerprint_band_2 ON fingerprint (band_2, received_at DESC);
CREATE INDEX ix_fingerprint_band_3 ON fingerprint (band_3, received_at DESC);
CREATE INDEX ix_fingerprint_band_4 ON fingerprint (band_4, received_at DESC);
CREATE INDEX ix_fingerprint_received_at ON fingerprint (received_at);
