-- Those nobody has dealt with: a few of many.
CREATE INDEX ix_dead_letter_open ON dead_letter (id) WHERE replayed_at IS NULL AND discarded_at IS NULL;
