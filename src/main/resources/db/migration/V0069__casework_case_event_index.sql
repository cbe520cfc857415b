CREATE INDEX ix_case_event_receipt_number ON case_event (receipt_number, id);
