package org.open12315.pipeline.message;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Channel {@code screened}: dedupe has decided.
 *
 * @param version version of this record's shape
 * @param submission what was received
 * @param verdict new, repeated or mass
 * @param linkedTo for REPEATED the receipt number of the first, otherwise null
 * @param incidentId for MASS the incident's id, otherwise null
 * @param score likeness to the closest earlier one, 0 to 1
 * @param reasons why, as codes with values, for example {@code same-order-number}, {@code text 0.93}
 */
@RegisterForReflection
public record SubmissionScreened(
        int version,
        SubmissionReceived submission,
        Verdict verdict,
        Long linkedTo,
        Long incidentId,
        double score,
        List<String> reasons) {

    public static final int VERSION = 1;
}
