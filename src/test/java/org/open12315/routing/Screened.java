package org.open12315.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;
import org.open12315.pipeline.message.SubmissionScreened;
import org.open12315.pipeline.message.Verdict;

/** Submissions for the tests of routing, told apart by what routing looks at. */
final class Screened {

    private static final Random RANDOM = new Random(12315);

    private SubmissionKind kind = SubmissionKind.COMPLAINT;
    private SaleChannel channel = SaleChannel.OFFLINE;
    private LocalDate received = LocalDate.of(2026, 6, 1);
    private String name = "百味餐饮店";
    private String division;
    private String address;
    private String platform;
    private String act;

    static Screened complaint(SaleChannel channel) {
        Screened screened = new Screened();
        screened.channel = channel;
        return screened;
    }

    static Screened report(SaleChannel channel) {
        Screened screened = complaint(channel);
        screened.kind = SubmissionKind.REPORT;
        return screened;
    }

    static Screened of(SubmissionKind kind, SaleChannel channel) {
        Screened screened = complaint(channel);
        screened.kind = kind;
        return screened;
    }

    Screened named(String business) {
        name = business;
        return this;
    }

    Screened in(String code) {
        division = code;
        return this;
    }

    Screened at(String street) {
        address = street;
        return this;
    }

    Screened on(String platformName) {
        platform = platformName;
        return this;
    }

    Screened actIn(String code) {
        act = code;
        return this;
    }

    Screened received(LocalDate day) {
        received = day;
        return this;
    }

    SubmissionScreened isNew() {
        return screened(Verdict.NEW, null, null);
    }

    SubmissionScreened repeats(long first) {
        return screened(Verdict.REPEATED, first, null);
    }

    SubmissionScreened ofIncident(long incident) {
        return screened(Verdict.MASS, null, incident);
    }

    private SubmissionScreened screened(Verdict verdict, Long linkedTo, Long incident) {
        return new SubmissionScreened(
                SubmissionScreened.VERSION, submission(), verdict, linkedTo, incident, 0.0, List.of());
    }

    private SubmissionReceived submission() {
        Instant moment = received.atTime(10, 0).atZone(Clocks.BEIJING).toInstant();
        return new SubmissionReceived(
                SubmissionReceived.VERSION,
                ReceiptNumber.create(YearMonth.from(received), RANDOM).value(),
                kind,
                7L,
                moment,
                new Against(name, null, division, address, platform, channel),
                "food",
                "quality",
                "食品变质",
                null,
                null,
                null,
                List.of("refund"),
                null,
                act,
                null,
                null,
                false,
                false,
                null,
                null);
    }
}
