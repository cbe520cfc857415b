package org.open12315.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;

/** Makes submissions for tests; everything that is not said is the same for all. */
final class Submissions {

    static final Instant NOW = Instant.parse("2026-11-11T04:00:00Z");

    private static final SplittableRandom RANDOM = new SplittableRandom();
    private static final AtomicLong PEOPLE = new AtomicLong(System.nanoTime());

    private long consumer = person();
    private String business = "测试商店" + Long.toString(RANDOM.nextLong(1L << 50), 36);
    private SubmissionKind kind = SubmissionKind.COMPLAINT;
    private Instant at = NOW;
    private String order;
    private String problem = "quality";
    private Long separateFrom;
    private boolean anonymous;

    /** A person nobody else in this run is. */
    static long person() {
        return PEOPLE.incrementAndGet();
    }

    static Submissions against(String business) {
        Submissions submissions = new Submissions();
        submissions.business = business;
        return submissions;
    }

    static Submissions any() {
        return new Submissions();
    }

    String business() {
        return business;
    }

    Submissions from(long person) {
        consumer = person;
        return this;
    }

    Submissions kind(SubmissionKind other) {
        kind = other;
        return this;
    }

    Submissions after(Duration time) {
        at = at.plus(time);
        return this;
    }

    Submissions order(String number) {
        order = number;
        return this;
    }

    Submissions problem(String code) {
        problem = code;
        return this;
    }

    Submissions separateFrom(Long receipt) {
        separateFrom = receipt;
        return this;
    }

    Submissions anonymous() {
        anonymous = true;
        return this;
    }

    SubmissionReceived saying(String facts) {
        return new SubmissionReceived(
                SubmissionReceived.VERSION,
                ReceiptNumber.create(YearMonth.of(2026, 11), RANDOM).value(),
                kind,
                consumer,
                at,
                new Against(business, null, "330110", null, null, SaleChannel.OFFLINE),
                "appliances",
                problem,
                facts,
                null,
                null,
                order,
                List.of("refund"),
                null,
                null,
                null,
                null,
                anonymous,
                false,
                separateFrom,
                null);
    }
}
