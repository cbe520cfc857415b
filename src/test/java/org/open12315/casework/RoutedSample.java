package org.open12315.casework;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionRouted.Reason;
import org.open12315.pipeline.message.SubmissionScreened;
import org.open12315.pipeline.message.Verdict;

/** A routed submission as it comes from the stage before, with what a test wants to be special. */
record RoutedSample(
        ReceiptNumber number,
        SubmissionKind kind,
        String authority,
        String business,
        String facts,
        Instant receivedAt,
        boolean anonymous,
        boolean clearing,
        Verdict verdict,
        Long linkedTo,
        Long incident) {

    static final Instant MONDAY = Instant.parse("2026-06-01T02:30:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new complaint about a hot-pot restaurant, received on Monday, 1 June 2026. */
    static RoutedSample complaint(String authority) {
        return new RoutedSample(
                ReceiptNumber.create(YearMonth.of(2026, 6), RANDOM),
                SubmissionKind.COMPLAINT,
                authority,
                "余杭区川渝老火锅店",
                "5月30日在该店用餐，锅底中发现异物，店家拒绝退款，态度恶劣。",
                MONDAY,
                false,
                false,
                Verdict.NEW,
                null,
                null);
    }

    static RoutedSample report(String authority, boolean anonymous) {
        RoutedSample one = complaint(authority);
        return new RoutedSample(
                one.number,
                SubmissionKind.REPORT,
                authority,
                one.business,
                "该店长期使用过期底料。",
                MONDAY,
                anonymous,
                false,
                Verdict.NEW,
                null,
                null);
    }

    RoutedSample against(String name, String what) {
        return new RoutedSample(
                number, kind, authority, name, what, receivedAt, anonymous, clearing, verdict, linkedTo, incident);
    }

    RoutedSample at(Instant moment) {
        return new RoutedSample(
                number, kind, authority, business, facts, moment, anonymous, clearing, verdict, linkedTo, incident);
    }

    RoutedSample toClearing() {
        return new RoutedSample(
                number, kind, authority, business, facts, receivedAt, anonymous, true, verdict, linkedTo, incident);
    }

    RoutedSample repeating(RoutedSample first) {
        return new RoutedSample(
                number,
                kind,
                authority,
                business,
                facts,
                receivedAt,
                anonymous,
                clearing,
                Verdict.REPEATED,
                first.number.value(),
                incident);
    }

    RoutedSample inIncident(long id) {
        return new RoutedSample(
                number, kind, authority, business, facts, receivedAt, anonymous, clearing, Verdict.MASS, linkedTo, id);
    }

    long receipt() {
        return number.value();
    }

    SubmissionRouted routed() {
        SubmissionReceived received = new SubmissionReceived(
                SubmissionReceived.VERSION,
                number.value(),
                kind,
                1,
                receivedAt,
                new Against(business, null, "330110", "文一西路969号", null, SaleChannel.OFFLINE),
                "service.catering",
                "food-safety",
                facts,
                new BigDecimal("268.00"),
                LocalDate.of(2026, 5, 30),
                "A-1001",
                List.of("refund"),
                null,
                null,
                null,
                null,
                anonymous,
                false,
                null,
                null);
        SubmissionScreened screened = new SubmissionScreened(
                SubmissionScreened.VERSION, received, verdict, linkedTo, incident, 0.12, List.of("text 0.12"));
        return new SubmissionRouted(
                SubmissionRouted.VERSION,
                screened,
                authority,
                clearing,
                List.of(new Reason(
                        "place-of-business", "办法第十二条", "由经营者实际经营地管辖", "The place of business has jurisdiction")));
    }
}
