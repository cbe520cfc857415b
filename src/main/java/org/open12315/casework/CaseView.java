package org.open12315.casework;

import java.time.LocalDate;
import java.util.List;
import org.open12315.web.SummaryRow;
import org.open12315.web.TimelineEntry;

/**
 * A case as its page shows it.
 *
 * @param line number, state, deadline and whatever the worklist shows too
 * @param what what was sent
 * @param against the business
 * @param person name, telephone and address, masked or not; null for an anonymous report
 * @param personOpen the reader may ask to see the person
 * @param shown the person is not masked
 * @param readOnly the reader watches over the authority that has it, and handles nothing there
 * @param evidence the files that were sent, without links
 * @param steps the forms of what can be done now
 */
public record CaseView(
        WorklistView.Line line,
        String authority,
        int version,
        String facts,
        List<SummaryRow> what,
        List<SummaryRow> against,
        List<SummaryRow> person,
        boolean anonymous,
        boolean personOpen,
        boolean shown,
        Duplicates duplicates,
        List<Why> routing,
        boolean clearing,
        Law law,
        List<TimelineEntry> timeline,
        List<StepForm> steps,
        boolean closed,
        boolean readOnly,
        List<EvidenceView.Line> evidence) {

    /** A reason with its article, or null for a rule of the platform's own. */
    public record Why(String text, String article) {}

    /**
     * What dedupe found.
     *
     * @param sign shape of the verdict
     * @param score likeness in words, or null if nothing was compared
     * @param first the case it was joined to, or null; {@code firstOpen} if the reader may open it
     * @param repeats how many were joined to it, in words, or null for none
     * @param incident size of the incident in words, or null if it belongs to none
     */
    public record Duplicates(
            String verdict,
            String sign,
            String score,
            List<String> reasons,
            Other first,
            boolean firstOpen,
            String repeats,
            List<Other> linked,
            String incident,
            List<Other> sameIncident) {}

    /** Another case. */
    public record Other(String number, String grouped, String state, String sign) {}

    /**
     * The rules that bind the case.
     *
     * @param limits the time limits of its kind
     * @param unconfirmed something here was not read in the official text
     */
    public record Law(String ruleSet, DeadlineView running, List<Limit> limits, boolean unconfirmed) {}

    /** A time limit: what, how long, where it is written; {@code lastDay} where it is the running one. */
    public record Limit(String what, String length, String article, boolean confirmed, LocalDate lastDay) {}
}
