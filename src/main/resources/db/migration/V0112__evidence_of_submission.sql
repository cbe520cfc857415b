-- Which files belong to which submission, in the order in which they were chosen. A file belongs to one submission at most:
-- what stands on record for a court is never shared between two cases.
CREATE TABLE evidence_of_submission (
    submission_receipt bigint      NOT NULL,
    evidence_id        uuid        NOT NULL,
    position           integer     NOT NULL,
    linked_at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_evidence_of_submission PRIMARY KEY (submission_receipt, evidence_id),
    CONSTRAINT uq_evidence_of_submission_evidence UNIQUE (evidence_id),
    CONSTRAINT fk_evidence_of_submission_evidence FOREIGN KEY (evidence_id) REFERENCES evidence_upload (id)
);
COMMENT ON COLUMN evidence_of_submission.submission_receipt IS 'receipt number; no foreign key, submissions are partitioned by month';
