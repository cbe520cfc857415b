package org.open12315.casework;

import java.util.List;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionRouted.Reason;
import org.open12315.pipeline.message.Verdict;

/**
 * Why a case came here as it did: what dedupe and routing said of its submission. Kept with the case and never changed.
 *
 * @param verdict new, repeated or mass
 * @param score likeness to the closest earlier submission, 0 to 1
 * @param likeness what the likeness consists of, as dedupe's codes
 * @param authorityCode where routing sent it
 * @param clearing true if no rule matched
 * @param reasons the reasons of routing, in the order in which the rules spoke
 */
public record Basis(
        Verdict verdict,
        double score,
        List<String> likeness,
        String authorityCode,
        boolean clearing,
        List<Reason> reasons) {

    static Basis of(SubmissionRouted routed) {
        return new Basis(
                routed.screened().verdict(),
                routed.screened().score(),
                routed.screened().reasons(),
                routed.authorityCode(),
                routed.clearing(),
                routed.reasons());
    }
}
