-- Sessions whose owner signed out. The cookie of a session holds all there is to it, so a copy would stay good until it
-- runs out: here stands what is refused until then. Only a digest is kept; a row is dropped once no cookie can be alive.
CREATE TABLE ended_session (
    id    bytea       NOT NULL,
    until timestamptz NOT NULL,
    CONSTRAINT pk_ended_session PRIMARY KEY (id)
);
CREATE INDEX ix_ended_session_until ON ended_session (until);
