-- Two officers may have the same display name: who may learn who reported is decided by the account.
ALTER TABLE case_file ADD COLUMN assigned_id bigint;
COMMENT ON COLUMN case_file.assigned_id IS 'account of the officer in assigned_to';
