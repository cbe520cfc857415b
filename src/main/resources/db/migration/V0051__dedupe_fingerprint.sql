-- What a comparison needs of each submission of the last weeks; swept when the window has passed. No text is kept: a
-- profile holds hashes of words, and the only thing about a person is the number of the account.
CREATE TABLE fingerprint (
    receipt_number bigint      NOT NULL,
    kind           smallint    NOT NULL,
    consumer_id    bigint      NOT NULL,
    business       bigint      NOT NULL,
    business_key   text        NOT NULL,
    received_at    timestamptz NOT NULL,
    category       text,
    problem        text,
    order_number   text,
    profile        bytea       NOT NULL,
    chain          bigint      NOT NULL,
    matter         bigint      NOT NULL,
    band_1         bigint      NOT NULL,
    band_2         bigint      NOT NULL,
    band_3         bigint      NOT NULL,
    band_4         bigint      NOT NULL,
    CONSTRAINT pk_fingerprint PRIMARY KEY (receipt_number)
);
COMMENT ON COLUMN fingerprint.business IS 'hash of business_key';
COMMENT ON COLUMN fingerprint.chain IS 'the first submission of this person about this matter';
COMMENT ON COLUMN fingerprint.matter IS 'the first submission of anybody about this matter';
COMMENT ON COLUMN fingerprint.band_1 IS 'hash of the business and of a part of the signature; likely equal for like texts';
