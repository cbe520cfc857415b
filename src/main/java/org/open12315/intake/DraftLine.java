package org.open12315.intake;

import java.time.Instant;

/**
 * An unfinished submission in the list.
 *
 * @param name the business, as far as it was typed
 */
public record DraftLine(String url, boolean complaint, String name, Instant updatedAt) {

    static DraftLine of(Draft draft) {
        return new DraftLine(
                "/file/" + draft.id() + "/" + Step.CHECK.path(),
                draft.kind() == org.open12315.pipeline.message.SubmissionKind.COMPLAINT,
                draft.answers().first("name"),
                draft.updatedAt());
    }
}
