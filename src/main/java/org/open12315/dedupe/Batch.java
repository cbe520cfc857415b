package org.open12315.dedupe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.open12315.pipeline.message.SubmissionReceived;

/** Submissions that are screened together, read and signed. */
record Batch(List<Entry> entries) {

    /** One submission with its place not yet known. */
    record Entry(SubmissionReceived submission, Matter matter, long business, long[] bands) {

        static Entry read(SubmissionReceived submission) {
            Matter matter = Matter.of(submission);
            long business = Hash.of64(matter.businessKey());
            return new Entry(submission, matter, business, Signature.bands(business, matter.profile()));
        }
    }

    /** Reads the texts: the heavy part, for a worker. */
    static Batch read(List<SubmissionReceived> submissions) {
        return new Batch(submissions.stream().map(Entry::read).toList());
    }

    Long[] receipts() {
        return entries.stream().map(entry -> entry.matter().receiptNumber()).toArray(Long[]::new);
    }

    /** Receipt numbers that people said this is another matter than. */
    Long[] separateFrom() {
        return entries.stream()
                .map(entry -> entry.submission().separateFrom())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
    }

    Long[] consumers() {
        return entries.stream()
                .map(entry -> entry.matter().consumerId())
                .distinct()
                .toArray(Long[]::new);
    }

    Long[] businesses() {
        return entries.stream().map(Entry::business).distinct().toArray(Long[]::new);
    }

    /** Each person with each business, once. */
    List<Entry> pairs() {
        record Pair(long consumer, long business) {}
        Set<Pair> seen = new HashSet<>();
        return entries.stream()
                .filter(entry -> seen.add(new Pair(entry.matter().consumerId(), entry.business())))
                .toList();
    }

    Long[] band(int band) {
        return entries.stream().map(entry -> entry.bands()[band]).distinct().toArray(Long[]::new);
    }

    /** What two instances must not screen at the same time, in one order for all, so that they cannot lock each other. */
    Long[] locks() {
        Stream<Long> people = Stream.of(consumers()).map(id -> Hash.of64(id, 1));
        return new ArrayList<>(new TreeSet<>(
                        Stream.concat(Stream.of(businesses()), people).toList()))
                .toArray(Long[]::new);
    }

    Instant earliest() {
        return entries.stream()
                .map(entry -> entry.matter().receivedAt())
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
