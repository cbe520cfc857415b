package org.open12315.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Brings what the connector put on the dead-letter topic (a record that cannot be read, or not be written on) to the same
 * table as all other dead letters, so that an administrator has one list. A replay begins with the submission, so that is
 * what is looked for in the record; where there is none the record is kept as it was.
 */
@ApplicationScoped
class DeadLetterTopic {

    private static final long UNKNOWN = 0;

    /** What a submission is known by, wherever it lies in a record. */
    private static final String MARK = "receiptNumber";

    private final DeadLetters deadLetters;
    private final ObjectMapper json;

    DeadLetterTopic(DeadLetters deadLetters, ObjectMapper json) {
        this.deadLetters = deadLetters;
        this.json = json;
    }

    @Incoming(Channels.DEAD_LETTERS)
    Uni<Void> keep(Message<String> message) {
        Optional<Headers> headers =
                message.getMetadata(IncomingKafkaRecordMetadata.class).map(IncomingKafkaRecordMetadata::getHeaders);
        String record = said(headers, "deserialization-failure-data").orElse(message.getPayload());
        JsonNode submission = submission(record);
        return deadLetters
                .put(
                        said(headers, "dead-letter-topic").orElse("unknown"),
                        submission == null ? UNKNOWN : submission.path(MARK).asLong(UNKNOWN),
                        submission == null ? String.valueOf(record) : submission.toString(),
                        new Unreadable(said(headers, "dead-letter-reason").orElse("unknown")))
                .chain(() -> Uni.createFrom().completionStage(message.ack()));
    }

    private JsonNode submission(String record) {
        try {
            JsonNode tree = record == null ? null : json.readTree(record);
            return tree == null ? null : tree.findParent(MARK);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static Optional<String> said(Optional<Headers> headers, String name) {
        return headers.map(all -> all.lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** A record that came to the dead-letter topic. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
