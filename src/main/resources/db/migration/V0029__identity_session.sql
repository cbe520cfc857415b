-- The sessions that are open. A cookie without its row is worth nothing, so that one of them, or all of an account, can be
-- ended; this takes the place of the list of ended ones, and sessions from before have to sign in again.
CREATE TABLE session (
    id         bytea       NOT NULL,
    account_id bigint      NOT NULL,
    device     text        NOT NULL,
    begun_at   timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (id),
    CONSTRAINT fk_session_account FOREIGN KEY (account_id) REFERENCES account (id)
);
COMMENT ON COLUMN session.id IS 'digest of the word in the cookie: from it nobody makes a cookie';
COMMENT ON COLUMN session.device IS 'browser and system as the browser names itself, without versions';
CREATE INDEX ix_session_account ON session (account_id);
CREATE INDEX ix_session_seen ON session (seen_at);
DROP TABLE ended_session;
