-- Which files somebody chose for a draft, in their order: those under way too, so that they can be gone on with. The draft is
-- another room's; what became part of a submission stands in evidence_of_submission.
CREATE TABLE evidence_of_draft (
    draft_id    uuid        NOT NULL,
    evidence_id uuid        NOT NULL,
    chosen_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_evidence_of_draft PRIMARY KEY (draft_id, evidence_id),
    CONSTRAINT uq_evidence_of_draft_evidence UNIQUE (evidence_id),
    CONSTRAINT fk_evidence_of_draft_evidence FOREIGN KEY (evidence_id) REFERENCES evidence_upload (id) ON DELETE CASCADE
);
