package org.open12315.intake;

import java.time.Instant;
import java.util.List;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * An unfinished submission in the list.
 *
 * @param id the draft
 * @param url where one goes on: the next open question
 * @param name the business, as far as it was typed; never null
 * @param updatedAt when something was kept last
 */
public record DraftLine(String id, String url, boolean complaint, String name, Instant updatedAt) {

    static DraftLine of(Draft draft) {
        return new DraftLine(
                draft.id().toString(),
                "/file/" + draft.id() + "/" + Step.CHECK.path(),
                draft.kind() == SubmissionKind.COMPLAINT,
                draft.answers().first("name").strip(),
                draft.updatedAt());
    }

    static List<DraftLine> of(List<Draft> drafts) {
        return drafts.stream().map(DraftLine::of).toList();
    }
}
