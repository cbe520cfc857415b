-- The divisions of the country and their authorities, as the program holds them in memory: for joins, for reports and
-- for whoever reads the database without the program. Filled at start-up from the list that the operator chose.
CREATE TABLE division (
    code           text    NOT NULL,
    name           text    NOT NULL,
    level          text    NOT NULL,
    parent_code    text,
    successor_code text,
    CONSTRAINT pk_division PRIMARY KEY (code),
    CONSTRAINT fk_division_parent FOREIGN KEY (parent_code) REFERENCES division (code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_division_successor FOREIGN KEY (successor_code) REFERENCES division (code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_division_code CHECK (code ~ '^[1-9][0-9]{5}([0-9]{3})?$'),
    CONSTRAINT ck_division_level CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    CONSTRAINT ck_division_parent CHECK ((parent_code IS NULL) = (level = 'PROVINCE'))
);
CREATE INDEX ix_division_parent ON division (parent_code);
CREATE INDEX ix_division_successor ON division (successor_code) WHERE successor_code IS NOT NULL;
COMMENT ON COLUMN division.successor_code IS 'filled for an abolished division only: who took over';

CREATE TABLE authority (
    code          text NOT NULL,
    name          text NOT NULL,
    level         text NOT NULL,
    division_code text,
    parent_code   text,
    CONSTRAINT pk_authority PRIMARY KEY (code),
    CONSTRAINT fk_authority_division FOREIGN KEY (division_code) REFERENCES division (code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_authority_parent FOREIGN KEY (parent_code) REFERENCES authority (code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_authority_level CHECK (level IN ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY')),
    CONSTRAINT ck_authority_national CHECK ((parent_code IS NULL) = (level = 'NATIONAL'))
);
CREATE INDEX ix_authority_parent ON authority (parent_code);
CREATE INDEX ix_authority_division ON authority (division_code);

-- which list the two tables hold: a start with the same one touches nothing
CREATE TABLE ground_list (
    name      text        NOT NULL,
    checksum  text        NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_ground_list PRIMARY KEY (name)
);
