-- A consumer's account that is suspended because false data is suspected. Not the same as active = false: the owner can
-- sign in, see what was filed, and appeal.
ALTER TABLE account ADD COLUMN suspended boolean NOT NULL DEFAULT false;
ALTER TABLE account ADD CONSTRAINT ck_account_suspended CHECK (NOT suspended OR role = 'consumer');
