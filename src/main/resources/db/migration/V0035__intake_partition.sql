-- Makes one partition. Attached afterwards, because ATTACH lets inserts into the other partitions go on, while
-- CREATE TABLE ... PARTITION OF would lock them all out.
CREATE FUNCTION submission_partition(name text, lower_bound bigint, upper_bound bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('submission_partition'));
    IF to_regclass(name) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE submission INCLUDING ALL)', name);
        EXECUTE format('ALTER TABLE submission ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
                       name, lower_bound, upper_bound);
    END IF;
END $$;
