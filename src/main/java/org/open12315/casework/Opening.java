package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionReceived;
import org.open12315.pipeline.message.SubmissionRouted;

/** What a case file holds when it is opened: its first state, the rules that bind it and its first deadline. */
@ApplicationScoped
class Opening {

    /** Characters of the facts that the worklist shows and the search reads. */
    static final int SUMMARY = 80;

    private final RuleSets ruleSets;
    private final DayCount calendar;

    Opening(RuleSets ruleSets, DayCount calendar) {
        this.ruleSets = ruleSets;
        this.calendar = calendar;
    }

    NewCase open(SubmissionRouted routed) {
        SubmissionReceived said = routed.screened().submission();
        LocalDate received = Deadline.day(said.receivedAt());
        RuleSet rules = ruleSets.at(received);
        CaseState state = CaseState.first(routed);
        String summary = summary(said.facts());
        return new NewCase(
                new ReceiptNumber(said.receiptNumber()),
                said.kind(),
                said.anonymous(),
                state,
                routed.authorityCode(),
                said.against().name(),
                said.category(),
                said.problem(),
                summary,
                said.amount(),
                said.receivedAt(),
                rules.code(),
                CaseFlow.of(said.kind())
                        .firstDeadline(state, rules, received, calendar)
                        .orElse(null),
                routed.screened().linkedTo(),
                routed.screened().incidentId(),
                Basis.of(routed),
                SearchWords.of(said.against().name()));
    }

    /** The beginning of the facts on one line; never cut through a character of two units. */
    static String summary(String facts) {
        String line = facts.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SUMMARY) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SUMMARY - 1)) + "…";
    }
}
