package org.open12315.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.open12315.evidence.Attaching;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.kernel.encryption.FieldEncryption;
import org.open12315.kernel.encryption.KeyedHash;
import org.open12315.pipeline.message.Partner;
import org.open12315.pipeline.message.SubmissionReceived;

/** Files a valid submission: gives it a number, has it stored, and answers after the commit. */
@ApplicationScoped
public class Filing {

    /** Twelve random digits a month: two of a hundred million submissions meet now and then, three times in a row never. */
    private static final int NUMBERS_TRIED = 3;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String BODY = "idempotency_key.fingerprint";

    private final GroupCommit commit;
    private final Attaching attaching;
    private final IntakeMeters meters;
    private final Clock clock;
    private final FieldEncryption fields;
    private final KeyedHash hash;
    private final ObjectWriter contentWriter;
    private final ObjectWriter personWriter;
    private final ObjectWriter bodyWriter;
    private final SecureRandom random = new SecureRandom();

    Filing(
            GroupCommit commit,
            Attaching attaching,
            IntakeMeters meters,
            Clock clock,
            FieldEncryption fields,
            KeyedHash hash,
            ObjectMapper json) {
        this.commit = commit;
        this.attaching = attaching;
        this.meters = meters;
        this.clock = clock;
        this.fields = fields;
        this.hash = hash;
        this.contentWriter = json.writerFor(SubmissionReceived.class);
        this.personWriter = json.writerFor(Person.class);
        this.bodyWriter = json.writerFor(NewSubmission.class);
    }

    /**
     * Files a submission.
     *
     * @param consumerId account of the sender
     * @param idempotencyKey the sender's key, or null; a second call with the same key and body gives the first receipt
     * @return the receipt, after the commit; fails with {@link Refused}
     */
    public Uni<Receipt> file(NewSubmission submission, long consumerId, String idempotencyKey) {
        return file(submission, consumerId, null, idempotencyKey);
    }

    /**
     * The same for a program that files for a consumer.
     *
     * @param senderId account of the program
     * @param partner its organisation; null for somebody's own
     */
    Uni<Receipt> file(NewSubmission submission, long senderId, Partner partner, String idempotencyKey) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (submission.evidence().size() > attaching.most()) {
                        throw new Refused.EvidenceNotTaken();
                    }
                    return commit.store(row(submission, senderId, partner, idempotencyKey));
                })
                .onFailure(Filing::numberTaken)
                .retry()
                .atMost(NUMBERS_TRIED)
                .invoke(receipt -> meters.accepted(submission.kind(), receipt))
                .onFailure()
                .invoke(meters::refused);
    }

    /** The row as it will be stored, with a new number; a CPU cost of some tens of microseconds. */
    SubmissionRow row(NewSubmission submission, long consumerId, Partner partner, String idempotencyKey) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        ReceiptNumber number = ReceiptNumber.create(YearMonth.from(now), random);
        try {
            return new SubmissionRow(
                    number,
                    submission.kind(),
                    consumerId,
                    now,
                    contentWriter.writeValueAsString(submission.received(number, consumerId, now, partner)),
                    person(submission, number),
                    idempotencyKey,
                    idempotencyKey == null ? null : hash.of(BODY, bodyWriter.writeValueAsBytes(submission)),
                    submission.evidence());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Encrypted for this row; null for an anonymous report, which stores nobody. */
    private String person(NewSubmission submission, ReceiptNumber number) throws JsonProcessingException {
        return submission.person() == null
                ? null
                : fields.encrypt(
                        personWriter.writeValueAsString(submission.person()),
                        SubmissionStore.PERSON.cell(number.value()));
    }

    private static boolean numberTaken(Throwable failure) {
        return failure instanceof PgException refused
                && UNIQUE_VIOLATION.equals(refused.getSqlState())
                && String.valueOf(refused.getTable()).startsWith("submission");
    }
}
