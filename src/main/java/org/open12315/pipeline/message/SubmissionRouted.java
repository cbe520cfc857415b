package org.open12315.pipeline.message;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Channel {@code routed}: an authority has been found.
 *
 * @param version version of this record's shape
 * @param screened what dedupe said, with the submission in it
 * @param authorityCode code of the authority, see {@code jurisdiction.Authority}
 * @param clearing true if no rule matched and the authority's clearing desk has to decide
 * @param reasons why, in the order in which the rules spoke
 */
@RegisterForReflection
public record SubmissionRouted(
        int version, SubmissionScreened screened, String authorityCode, boolean clearing, List<Reason> reasons) {

    public static final int VERSION = 1;

    /**
     * One reason for the routing, in words that a clerk can read.
     *
     * @param rule name of the rule in the decision table
     * @param article its article, for example 办法第十二条, or null for a rule of ours
     * @param zh the sentence in Chinese
     * @param en the same in English
     */
    public record Reason(String rule, String article, String zh, String en) {}
}
