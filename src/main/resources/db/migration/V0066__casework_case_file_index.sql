-- The worklist asks authority by authority and state by state, and merges: so two indexes serve every tab and both orders.
-- They carry what the filters look at, so that the heads of the lists are read from the index alone.
CREATE INDEX ix_case_file_deadline
    ON case_file (authority_code, state, (coalesce(deadline, DATE '9999-12-31')), receipt_number)
    INCLUDE (kind, received_at, deadline);
CREATE INDEX ix_case_file_received
    ON case_file (authority_code, state, received_at, receipt_number)
    INCLUDE (kind, deadline);
CREATE INDEX ix_case_file_linked ON case_file (linked_to, receipt_number) WHERE linked_to IS NOT NULL;
CREATE INDEX ix_case_file_incident ON case_file (incident_id, receipt_number) WHERE incident_id IS NOT NULL;
