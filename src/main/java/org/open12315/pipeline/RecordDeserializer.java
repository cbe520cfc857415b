package org.open12315.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.Arc;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.open12315.pipeline.message.SubmissionReceived;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionScreened;

/**
 * Reads the records of {@code pipeline.message}, one class a channel. What it cannot read (not JSON, another shape, a later
 * version) goes to the dead-letter topic.
 */
abstract class RecordDeserializer<T> implements Deserializer<T> {

    /** Channel {@code submissions}. */
    public static class Received extends RecordDeserializer<SubmissionReceived> {
        public Received() {
            super(SubmissionReceived.class, SubmissionReceived.VERSION);
        }

        @Override
        int version(SubmissionReceived message) {
            return message.version();
        }
    }

    /** Channel {@code screened}. */
    public static class Screened extends RecordDeserializer<SubmissionScreened> {
        public Screened() {
            super(SubmissionScreened.class, SubmissionScreened.VERSION);
        }

        @Override
        int version(SubmissionScreened message) {
            return message.version();
        }
    }

    /** Channel {@code routed}. */
    public static class Routed extends RecordDeserializer<SubmissionRouted> {
        public Routed() {
            super(SubmissionRouted.class, SubmissionRouted.VERSION);
        }

        @Override
        int version(SubmissionRouted message) {
            return message.version();
        }
    }

    private final ObjectReader reader;
    private final int newest;

    private RecordDeserializer(Class<T> type, int newest) {
        this.reader = Arc.container().instance(ObjectMapper.class).get().readerFor(type);
        this.newest = newest;
    }

    abstract int version(T message);

    @Override
    public T deserialize(String topic, byte[] bytes) {
        if (bytes == null) {
            throw new SerializationException("a record without content");
        }
        T message = read(bytes);
        if (message == null || version(message) < 1 || version(message) > newest) {
            throw new SerializationException("a record of a version that this instance does not know");
        }
        return message;
    }

    private T read(byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException unreadable) {
            throw new SerializationException("a record that is not as it should be", unreadable);
        }
    }
}
