package org.open12315.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How fast and how far the stages go. */
@ConfigMapping(prefix = "open12315.pipeline")
public interface PipelineConfig {

    /** Submissions between the outbox and the last acknowledgement; bounds the memory of the pipeline. */
    @WithDefault("2000")
    int inFlight();

    /** Rows that the relay reads at once. */
    @WithDefault("500")
    int readSize();

    /** How often the outbox is read when nobody wakes the relay (another instance wrote, or a retry is due). */
    @WithDefault("200ms")
    Duration idlePoll();

    /** Messages that a stage handles in one round trip to the database. */
    @WithDefault("200")
    int batchSize();

    /** First pause before a failed batch is tried again; doubled each time. */
    @WithDefault("100ms")
    Duration firstPause();

    /** Longest pause between two tries while the database is away. */
    @WithDefault("5s")
    Duration longestPause();

    /** The pipeline is not well when a submission has waited in the outbox for that long. */
    @WithDefault("5m")
    Duration stuckAfter();

    /** How long the end of the program waits for submissions that are between two stages; others stay in the outbox. */
    @WithDefault("10s")
    Duration drain();

    Rush rush();

    /** How far the relay holds back while many senders wait for a commit; see {@link Pace}. */
    interface Rush {
        /** Senders that wait at once make a rush; fewer are what chance brings together on a working day. */
        @WithDefault("8")
        int waiting();

        /** Nothing holds back any more when the oldest submission has waited in the outbox for that long. */
        @WithDefault("1m")
        Duration longestLag();

        /** A rush lasts that long after the last time that so many waited: the moments between two groups are no rest. */
        @WithDefault("300ms")
        Duration hold();

        /** Pause between two reads of the outbox in a rush. */
        @WithDefault("200ms")
        Duration pause();

        /** Rows of such a read: with the pause the floor, 500 a second, about a tenth of what two cores take in. */
        @WithDefault("100")
        int readSize();
    }

    /** What carries the channels: {@code in-process} or {@code smallrye-kafka}. */
    @WithDefault("in-process")
    String connector();

    Topics topics();

    /** The topics of Apache Kafka, when that carries the channels. */
    interface Topics {
        /** Make what is missing at start-up; off where a cluster's operators do it. */
        @WithDefault("true")
        boolean create();

        /** Partitions a topic: no more instances than that can share a stage. Never change it while records wait. */
        @WithDefault("12")
        int partitions();

        /** Copies of each record; 3 in production, with {@code min.insync.replicas=2}. */
        @WithDefault("1")
        short replication();

        /** Settings of a new topic, for example {@code retention.ms}. */
        Map<String, String> settings();
    }
}
