-- Whoever ran the platform was called administrator; that is now who manages the accounts of one authority.
ALTER TABLE account DROP CONSTRAINT ck_account_role;
ALTER TABLE account DROP CONSTRAINT ck_account_authority;
UPDATE account SET role = 'system-administrator' WHERE role = 'administrator';
ALTER TABLE account ADD COLUMN organisation_code text;
COMMENT ON COLUMN account.organisation_code IS 'ODR enterprise or other organisation that the account acts for';
ALTER TABLE account ADD CONSTRAINT ck_account_role CHECK (role IN ('consumer', 'officer', 'supervisor', 'analyst',
    'administrator', 'enterprise-handler', 'enterprise-manager', 'organisation-reader', 'organisation-mediator',
    'system-administrator'));
ALTER TABLE account ADD CONSTRAINT ck_account_authority CHECK (
    (role IN ('officer', 'supervisor', 'analyst', 'administrator')) = (authority_code IS NOT NULL));
ALTER TABLE account ADD CONSTRAINT ck_account_organisation CHECK (
    (role IN ('enterprise-handler', 'enterprise-manager', 'organisation-reader', 'organisation-mediator'))
    = (organisation_code IS NOT NULL));
