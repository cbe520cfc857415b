-- Keys that senders chose, each with a fingerprint of the body it came with (draft-ietf-httpapi-idempotency-key-header).
CREATE TABLE idempotency_key (
    owner_id       bigint      NOT NULL,
    key            text        NOT NULL,
    fingerprint    bytea       NOT NULL,
    receipt_number bigint      NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_idempotency_key PRIMARY KEY (owner_id, key)
);
