-- Who says that a submission is another matter than the one it was linked to takes it out of the incident, too: it is not of
-- the same matter. The counts stay exact; an incident that was opened once stays open. By a trigger, because the room that
-- hears it does not know this one.
CREATE FUNCTION incident_left(separated bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    gone record;
    people integer;
BEGIN
    FOR gone IN DELETE FROM incident_member WHERE receipt_number = separated RETURNING incident_id, consumer_id LOOP
        PERFORM FROM incident WHERE id = gone.incident_id FOR UPDATE;
        DELETE FROM incident_person p WHERE p.incident_id = gone.incident_id AND p.consumer_id = gone.consumer_id
            AND NOT EXISTS (SELECT FROM incident_member m
                            WHERE m.incident_id = gone.incident_id AND m.consumer_id = gone.consumer_id);
        GET DIAGNOSTICS people = ROW_COUNT;
        UPDATE incident SET submissions = submissions - 1, consumers = consumers - people WHERE id = gone.incident_id;
    END LOOP;
END $$;

CREATE FUNCTION incident_left_by_separation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM incident_left(NEW.receipt_number);
    RETURN NULL;
END $$;
CREATE TRIGGER separation_leaves_incident AFTER INSERT ON separation
    FOR EACH ROW EXECUTE FUNCTION incident_left_by_separation();

-- what was said before
SELECT incident_left(receipt_number) FROM separation;
UPDATE case_file SET incident_id = NULL
    WHERE incident_id IS NOT NULL AND receipt_number IN (SELECT receipt_number FROM separation);
