package org.open12315.identity;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.open12315.identity.SuspensionState.Decision;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.web.Choice;
import org.open12315.web.SummaryRow;

/** A suspension in words, in one language. */
record SuspensionWords(SuspensionMessages messages, Authorities authorities) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BEIJING);

    static SuspensionWords in(String languageTag, Authorities authorities) {
        return new SuspensionWords(Words.suspension(languageTag), authorities);
    }

    String state(SuspensionState state) {
        return switch (state) {
            case STANDING -> messages.standing();
            case APPEALED -> messages.appealed();
            case UPHELD -> messages.upheld();
            case LIFTED -> messages.lifted();
        };
    }

    /** The shape beside the state, of the tag {@code status}. */
    static String sign(SuspensionState state) {
        return switch (state) {
            case STANDING -> "active";
            case APPEALED -> "warning";
            case UPHELD -> "stopped";
            case LIFTED -> "done";
        };
    }

    String authority(Suspension found) {
        return authorities.find(found.authorityCode()).map(Authority::name).orElse(found.authorityCode());
    }

    static String grouped(Suspension found) {
        return new ReceiptNumber(found.receiptNumber()).grouped();
    }

    /** Everything about it but its state; what has not happened has no line. */
    List<SummaryRow> rows(Suspension found) {
        List<SummaryRow> rows = new ArrayList<>();
        add(rows, messages.since(), moment(found.suspendedAt()));
        add(rows, messages.authority(), authority(found));
        add(rows, messages.number(), grouped(found));
        add(rows, messages.reason(), found.reason());
        add(rows, messages.appealedAt(), moment(found.appealedAt()));
        add(rows, messages.appeal(), found.appeal());
        add(rows, messages.decidedAt(), moment(found.decidedAt()));
        add(rows, messages.decision(), found.decision());
        return rows;
    }

    List<Choice> choices(SuspensionState state) {
        return state.decisions().stream()
                .map(decision -> decision == Decision.LIFT
                        ? new Choice("LIFT", messages.lift(), messages.liftHint())
                        : new Choice("UPHOLD", messages.uphold(), messages.upholdHint()))
                .toList();
    }

    static String moment(Instant at) {
        return at == null ? null : MOMENT.format(at);
    }

    private static void add(List<SummaryRow> rows, String label, String value) {
        if (value != null) {
            rows.add(new SummaryRow(label, value, null));
        }
    }
}
