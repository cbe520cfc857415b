-- Emptying the table is a change too. A trigger for TRUNCATE stands on the table it names only, so each partition has its
-- own; those that exist get it here, new ones as they are made.
CREATE TRIGGER submission_not_emptied BEFORE TRUNCATE ON submission
    FOR EACH STATEMENT EXECUTE FUNCTION submission_is_append_only();

DO $$
DECLARE
    month regclass;
BEGIN
    FOR month IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'submission'::regclass LOOP
        EXECUTE format('CREATE TRIGGER submission_not_emptied BEFORE TRUNCATE ON %s
                        FOR EACH STATEMENT EXECUTE FUNCTION submission_is_append_only()', month);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION submission_partition(name text, lower_bound bigint, upper_bound bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('submission_partition'));
    IF to_regclass(name) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE submission INCLUDING ALL)', name);
        EXECUTE format('CREATE TRIGGER submission_not_emptied BEFORE TRUNCATE ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION submission_is_append_only()', name);
        EXECUTE format('ALTER TABLE submission ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
                       name, lower_bound, upper_bound);
    END IF;
END $$;
