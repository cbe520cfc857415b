package org.open12315.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.providers.helpers.MultiUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Joins an outgoing and an incoming channel of the same topic in memory, so that one process runs the stages without a
 * broker. Messages pass as they are, so their acknowledgements stay chained to the outbox row. What waits between two
 * stages is bounded by the relay, which lets only so many submissions out at a time.
 */
@ApplicationScoped
@Connector(InProcessConnector.NAME)
@ConnectorAttribute(
        name = "topic",
        type = "string",
        direction = ConnectorAttribute.Direction.INCOMING_AND_OUTGOING,
        description = "Name that both ends share",
        mandatory = true)
class InProcessConnector implements InboundConnector, OutboundConnector {

    static final String NAME = "in-process";

    private final Map<String, UnicastProcessor<Message<?>>> topics = new ConcurrentHashMap<>();

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        return topic(config);
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config config) {
        UnicastProcessor<Message<?>> topic = topic(config);
        return MultiUtils.via((Multi<Message<?>> messages) -> messages.onItem().invoke(topic::onNext));
    }

    private UnicastProcessor<Message<?>> topic(Config config) {
        return topics.computeIfAbsent(config.getValue("topic", String.class), name -> UnicastProcessor.create());
    }
}
