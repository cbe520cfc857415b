package org.open12315.pipeline.message;

/** What was sent in: a complaint (投诉), a report (举报) or a consultation (咨询). */
public enum SubmissionKind {
    COMPLAINT,
    REPORT,
    CONSULTATION
}
