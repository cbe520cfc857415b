-- Who a person is may be erased when its retention ends; what was said may not be changed by anybody.
CREATE FUNCTION submission_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'submissions are append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER submission_unchanged
    BEFORE DELETE OR UPDATE OF receipt_number, kind, consumer_id, received_at, content ON submission
    FOR EACH ROW EXECUTE FUNCTION submission_is_append_only();
