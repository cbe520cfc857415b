package org.open12315.dedupe;

import java.time.Instant;
import java.util.List;
import org.open12315.pipeline.message.Verdict;

/**
 * What dedupe said of a submission, for the case page.
 *
 * @param linkedTo for REPEATED the first of the person's submissions about the matter, otherwise null
 * @param closest the earlier submission that score and reasons are about, or null
 * @param score likeness to it, 0 to 1
 * @param reasons codes with values, the deciding one first: {@code same-text}, {@code same-order-number}, {@code
 *     same-problem}, {@code other-order-number}, {@code too-short}, {@code words 0.83}, {@code letters 0.71}, {@code
 *     same-goods}, {@code other-goods}, {@code same-trouble}, {@code other-trouble}, {@code same-sum}, {@code same-code},
 *     {@code other-category}, {@code other-problem}, {@code both-say-more 0.2}, {@code like-business-name}
 * @param repeats how often the same person repeated this submission; 0 for one that is itself a repeat
 * @param incident the group of like submissions against the business, or null if there is none
 */
public record Screening(
        long receiptNumber,
        Verdict verdict,
        Long linkedTo,
        Long closest,
        double score,
        List<String> reasons,
        long repeats,
        Incident incident) {

    /**
     * Submissions of the same matter against the same business, with their running count.
     *
     * @param id receipt number of the first
     * @param submissions how many belong to it now
     * @param consumers how many different people they come from
     * @param openedAt when it became a mass incident, or null while too few people are in it
     */
    public record Incident(long id, int submissions, int consumers, Instant openedAt) {}

    /** One submission of an incident. */
    public record Member(long receiptNumber, Instant receivedAt) {}
}
