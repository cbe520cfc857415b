package org.open12315.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.kernel.encryption.FieldEncryption;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;

/** Reads submissions. Callers ask for the right first: here nothing is masked. */
@ApplicationScoped
public class Submissions {

    /**
     * A submission, read.
     *
     * @param said what was said, without the person
     * @param person who said it; null for an anonymous report and once the person was erased
     */
    public record Said(Submission stored, SubmissionReceived said, Person person) {

        /** The same for somebody who may not learn who said it. */
        public Said withoutPerson() {
            return new Said(stored, said, null);
        }
    }

    private final SubmissionStore store;
    private final FieldEncryption fields;
    private final ObjectMapper json;

    Submissions(SubmissionStore store, FieldEncryption fields, ObjectMapper json) {
        this.store = store;
        this.fields = fields;
        this.json = json;
    }

    /** Any submission. */
    public Uni<Optional<Said>> find(long receiptNumber) {
        return store.find(receiptNumber).map(found -> found.map(this::read));
    }

    /** The account that sent it; empty if there is no such submission. */
    public Uni<Optional<Long>> sender(long receiptNumber) {
        return store.find(receiptNumber).map(found -> found.map(Submission::consumerId));
    }

    /** A submission of this consumer; another person's is as if it did not exist. */
    public Uni<Optional<Said>> ofConsumer(long consumerId, ReceiptNumber number) {
        return store.ofConsumer(consumerId, number).map(found -> found.map(this::read));
    }

    /** A page of a consumer's own, newest first; {@code kind} null means both. */
    public Uni<List<Said>> page(long consumerId, SubmissionKind kind, long before, int limit) {
        return store.page(consumerId, kind, before, limit)
                .map(page -> page.stream().map(this::read).toList());
    }

    private Said read(Submission stored) {
        try {
            return new Said(stored, json.readValue(stored.content(), SubmissionReceived.class), person(stored));
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private Person person(Submission stored) throws JsonProcessingException {
        String person = fields.read(
                stored.person(),
                SubmissionStore.PERSON.cell(stored.receiptNumber().value()));
        return person == null ? null : json.readValue(person, Person.class);
    }
}
