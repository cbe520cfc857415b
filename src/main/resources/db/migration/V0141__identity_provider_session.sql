-- The part of a session that belongs to the provider it began at: for signing out there too, and for asking it again.
CREATE TABLE provider_session (
    session_id bytea       NOT NULL,
    provider   text        NOT NULL,
    issuer     text        NOT NULL,
    subject    text        NOT NULL,
    sid        text,
    tokens     text        NOT NULL,
    checked_at timestamptz NOT NULL,
    CONSTRAINT pk_provider_session PRIMARY KEY (session_id),
    CONSTRAINT fk_provider_session_session FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
);
COMMENT ON COLUMN provider_session.sid IS 'the name that the provider gives its session, for its word that it has ended';
COMMENT ON COLUMN provider_session.tokens IS 'encrypted; ends with the session';
CREATE INDEX ix_provider_session_subject ON provider_session (issuer, subject);
CREATE INDEX ix_provider_session_checked ON provider_session (checked_at);
