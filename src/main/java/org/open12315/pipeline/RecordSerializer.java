package org.open12315.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** A record of {@code pipeline.message} as JSON, as the outbox holds it. Made by the Kafka client, so it fetches the mapper. */
public class RecordSerializer implements Serializer<Object> {

    private final ObjectMapper json =
            Arc.container().instance(ObjectMapper.class).get();

    @Override
    public byte[] serialize(String topic, Object message) {
        try {
            return message == null ? null : json.writeValueAsBytes(message);
        } catch (JsonProcessingException cannotWrite) {
            throw new SerializationException("A message for " + topic + " cannot be written as JSON", cannotWrite);
        }
    }
}
