-- The record of custody becomes a chain for each file: every row holds on to the one before it, and the file knows how many
-- there are and the hash of the last one. A row that was changed, removed or added is found, by anybody who has an export.
-- In the database, so that no writer can forget it; writers about one file wait for each other at the row of the file.
ALTER TABLE evidence_custody ADD COLUMN number integer, ADD COLUMN hash bytea;
ALTER TABLE evidence_upload ADD COLUMN custody_count integer NOT NULL DEFAULT 0, ADD COLUMN custody_head bytea;
COMMENT ON COLUMN evidence_custody.number IS 'of the rows of one file, from 1, without gaps';
COMMENT ON COLUMN evidence_custody.hash IS 'SHA-256 of the hash before and of everything else in the row, see evidence/CustodyLine';

CREATE FUNCTION evidence_custody_hash(line evidence_custody, before bytea) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(concat_ws(E'\n', 'open12315 custody 1',
        CASE WHEN before IS NULL THEN '' ELSE encode(before, 'hex') END,
        line.number, line.upload_id,
        to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        line.what, coalesce(line.actor_id::text, ''), line.sha256,
        coalesce(line.first_byte::text, ''), coalesce(line.last_byte::text, ''), line.stripped::text), 'UTF8'))
$$;

CREATE FUNCTION evidence_custody_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    file record;
BEGIN
    SELECT custody_count, custody_head INTO STRICT file FROM evidence_upload WHERE id = NEW.upload_id FOR UPDATE;
    NEW.number := file.custody_count + 1;
    NEW.hash := evidence_custody_hash(NEW, file.custody_head);
    UPDATE evidence_upload SET custody_count = NEW.number, custody_head = NEW.hash WHERE id = NEW.upload_id;
    RETURN NEW;
END $$;

-- what was written before there was a chain
ALTER TABLE evidence_custody DISABLE TRIGGER evidence_custody_unchanged;
DO $$
DECLARE
    line evidence_custody;
    file uuid;
    last bytea;
    place integer;
BEGIN
    FOR line IN SELECT * FROM evidence_custody ORDER BY upload_id, id LOOP
        IF file IS DISTINCT FROM line.upload_id THEN
            file := line.upload_id;
            place := 0;
            last := NULL;
        END IF;
        place := place + 1;
        line.number := place;
        last := evidence_custody_hash(line, last);
        UPDATE evidence_custody SET number = place, hash = last WHERE id = line.id;
        UPDATE evidence_upload SET custody_count = place, custody_head = last WHERE id = file;
    END LOOP;
END $$;
ALTER TABLE evidence_custody ENABLE TRIGGER evidence_custody_unchanged;
ALTER TABLE evidence_custody ALTER COLUMN number SET NOT NULL, ALTER COLUMN hash SET NOT NULL;
ALTER TABLE evidence_custody ADD CONSTRAINT uq_evidence_custody_number UNIQUE (upload_id, number);
DROP INDEX ix_evidence_custody_upload;
CREATE TRIGGER evidence_custody_chained BEFORE INSERT ON evidence_custody
    FOR EACH ROW EXECUTE FUNCTION evidence_custody_chain();
