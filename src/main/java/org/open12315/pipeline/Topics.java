package org.open12315.pipeline;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Makes the topics that are missing, before the channels look for them. While no broker answers it goes on trying. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    /** A start waits that long for the broker; then it goes on without, for the intake needs none. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The channels are started by SmallRye at 1000. */
    private static final int BEFORE_CHANNELS = 900;

    private final PipelineConfig config;
    private final Config all;

    Topics(PipelineConfig config, Config all) {
        this.config = config;
        this.all = all;
    }

    void create(@Observes @Priority(BEFORE_CHANNELS) StartupEvent start) {
        if (!config.connector().equals("smallrye-kafka") || !config.topics().create()) {
            return;
        }
        try {
            create().await().atMost(PATIENCE);
        } catch (io.smallrye.mutiny.TimeoutException away) {
            LOG.warn("no broker answers: what is filed waits in the outbox");
        }
    }

    private Uni<Void> create() {
        Uni<Void> trying = Uni.createFrom()
                .<Void>item(() -> {
                    createMissing();
                    return null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(away -> LOG.warnf("the topics cannot be made (%s), trying again", away.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(config.firstPause(), config.longestPause())
                .indefinitely()
                .memoize()
                .indefinitely();
        trying.subscribe().with(done -> {});
        return trying;
    }

    private void createMissing() {
        try (Admin admin = Admin.create(broker())) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = names().filter(name -> !there.contains(name))
                    .map(this::topic)
                    .toList();
            admin.createTopics(missing).all().get();
            missing.forEach(topic -> LOG.infof("topic %s made", topic.name()));
        } catch (ExecutionException failed) {
            // another instance that starts at the same time made it
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<String> names() {
        return Stream.of(Channels.SUBMISSIONS, Channels.SCREENED, Channels.ROUTED, Channels.DEAD_LETTERS)
                .map(channel -> all.getValue("mp.messaging.incoming." + channel + ".topic", String.class));
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, config.topics().partitions(), config.topics().replication())
                .configs(config.topics().settings());
    }

    /** The address and whatever is said about encryption and passwords: the client's own keys behind {@code kafka.}. */
    private Map<String, Object> broker() {
        Map<String, Object> keys = new HashMap<>();
        // asked by name, for the environment can list its keys only in capitals
        AdminClientConfig.configNames()
                .forEach(name ->
                        all.getOptionalValue("kafka." + name, String.class).ifPresent(value -> keys.put(name, value)));
        keys.putIfAbsent(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        return keys;
    }
}
