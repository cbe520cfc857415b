-- A program of an organisation that files for consumers.
ALTER TABLE account DROP CONSTRAINT ck_account_role;
ALTER TABLE account DROP CONSTRAINT ck_account_organisation;
ALTER TABLE account ADD CONSTRAINT ck_account_role CHECK (role IN ('consumer', 'officer', 'supervisor', 'analyst',
    'administrator', 'enterprise-handler', 'enterprise-manager', 'organisation-reader', 'organisation-mediator',
    'organisation-partner', 'system-administrator'));
ALTER TABLE account ADD CONSTRAINT ck_account_organisation CHECK (
    (role IN ('enterprise-handler', 'enterprise-manager', 'organisation-reader', 'organisation-mediator',
    'organisation-partner')) = (organisation_code IS NOT NULL));
