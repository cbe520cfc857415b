-- Messages to people that wait to be handed to a gateway. Number and content are encrypted, and erased once it is over.
CREATE TABLE notice_message (
    id             uuid        NOT NULL,
    channel        text        NOT NULL,
    kind           text        NOT NULL,
    language       text        NOT NULL,
    recipient      text,
    parameters     text,
    state          text        NOT NULL DEFAULT 'waiting',
    attempts       smallint    NOT NULL DEFAULT 0,
    failure        text,
    next_try_at    timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT now(),
    finished_at    timestamptz,
    CONSTRAINT pk_notice_message PRIMARY KEY (id),
    CONSTRAINT ck_notice_message_channel CHECK (channel IN ('sms', 'mail')),
    CONSTRAINT ck_notice_message_state CHECK (state IN ('waiting', 'sent', 'failed', 'expired', 'withheld')),
    CONSTRAINT ck_notice_message_erased CHECK (state = 'waiting' OR (recipient IS NULL AND parameters IS NULL))
);
CREATE INDEX ix_notice_message_due ON notice_message (next_try_at) WHERE state = 'waiting';
CREATE INDEX ix_notice_message_finished ON notice_message (finished_at) WHERE finished_at IS NOT NULL;
