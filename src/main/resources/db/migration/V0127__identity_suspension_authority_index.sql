CREATE INDEX ix_account_suspension_authority ON account_suspension (authority_code, id) WHERE state <> 'LIFTED';
