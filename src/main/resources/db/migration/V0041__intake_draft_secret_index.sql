-- what a browser began before anybody signed in
CREATE INDEX ix_draft_secret ON draft (secret_hash, updated_at DESC) WHERE owner_id IS NULL AND receipt_number IS NULL;
