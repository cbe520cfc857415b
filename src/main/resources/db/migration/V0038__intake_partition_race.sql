-- Two instances in the same night: whoever waited for the lock must see what the other made meanwhile. to_regclass asks a
-- cache, and taking an advisory lock does not refresh it; a query has a snapshot of its own.
CREATE OR REPLACE FUNCTION submission_partition(name text, lower_bound bigint, upper_bound bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('submission_partition'));
    IF NOT EXISTS (SELECT FROM pg_class WHERE relname = name AND relnamespace = current_schema()::regnamespace) THEN
        EXECUTE format('CREATE TABLE %I (LIKE submission INCLUDING ALL)', name);
        EXECUTE format('CREATE TRIGGER submission_not_emptied BEFORE TRUNCATE ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION submission_is_append_only()', name);
        EXECUTE format('ALTER TABLE submission ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
                       name, lower_bound, upper_bound);
    END IF;
END $$;
