-- “Handled by me”: an officer's own cases, asked for all day.
CREATE INDEX ix_case_file_assigned ON case_file (assigned_id, state) WHERE assigned_id IS NOT NULL;
