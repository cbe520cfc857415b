-- What people said after filing: this submission is another matter than the one it was linked to. Written with the change
-- of the case, read when the next submission looks for what was filed before.
CREATE TABLE separation (
    receipt_number bigint      NOT NULL,
    said_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_separation PRIMARY KEY (receipt_number)
);
