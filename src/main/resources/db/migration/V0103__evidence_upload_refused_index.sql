-- rows of refused files stay for the quota of the day, then go
CREATE INDEX ix_evidence_upload_refused ON evidence_upload (created_at, id) WHERE state = 'REFUSED';
