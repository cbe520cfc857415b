package org.open12315.dedupe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The candidates of one batch: those that the database found and those decided earlier in the batch. Each search gives a
 * bounded number, however busy the business or the person is.
 */
final class Neighbourhood {

    private final DedupeConfig config;
    private final Map<Long, Candidate> byReceipt = new HashMap<>();
    private final Map<Long, List<Candidate>> byPerson = new HashMap<>();
    private final Map<String, List<Candidate>> storedOfBusiness = new HashMap<>();
    private final Map<String, Deque<Candidate>> latestOfBusiness = new HashMap<>();
    private final Map<Long, Deque<Candidate>> byBand = new HashMap<>();

    Neighbourhood(DedupeConfig config) {
        this.config = config;
    }

    /**
     * Takes a candidate from the database.
     *
     * @param forAll true if every submission against its business is to be compared with it, false if only those that
     *     share a band or the person
     */
    void stored(Candidate candidate, boolean forAll) {
        if (byReceipt.putIfAbsent(candidate.receiptNumber(), candidate) != null) {
            return;
        }
        index(candidate);
        if (forAll) {
            storedOfBusiness
                    .computeIfAbsent(candidate.matter().businessKey(), key -> new ArrayList<>())
                    .add(candidate);
        }
    }

    /** Takes one that was decided in this batch. */
    void add(Candidate candidate) {
        byReceipt.put(candidate.receiptNumber(), candidate);
        index(candidate);
        keepLast(latestOfBusiness, candidate.matter().businessKey(), candidate, config.businessCandidates());
    }

    private void index(Candidate candidate) {
        byPerson.computeIfAbsent(candidate.matter().consumerId(), id -> new ArrayList<>())
                .add(candidate);
        for (long band : candidate.bands()) {
            keepLast(byBand, band, candidate, config.bandCandidates());
        }
    }

    private static <K> void keepLast(Map<K, Deque<Candidate>> map, K key, Candidate candidate, int most) {
        Deque<Candidate> kept = map.computeIfAbsent(key, fresh -> new ArrayDeque<>());
        if (kept.size() == most) {
            kept.removeFirst();
        }
        kept.addLast(candidate);
    }

    /** Candidates of the same person, against any business. */
    Stream<Candidate> ofPerson(Matter matter) {
        return byPerson.getOrDefault(matter.consumerId(), List.of()).stream();
    }

    /** Candidates against the same business: its latest, its incidents, and those that share a band. */
    Stream<Candidate> ofBusiness(Matter matter, long[] bands) {
        Set<Candidate> found = new LinkedHashSet<>(storedOfBusiness.getOrDefault(matter.businessKey(), List.of()));
        Deque<Candidate> latest = latestOfBusiness.get(matter.businessKey());
        if (latest != null) {
            found.addAll(latest);
        }
        for (long band : bands) {
            Deque<Candidate> sharing = byBand.get(band);
            if (sharing != null) {
                found.addAll(sharing);
            }
        }
        return found.stream().filter(c -> c.matter().businessKey().equals(matter.businessKey()));
    }

    /** All that must not be linked when the person says that it is another matter than {@code receiptNumber}. */
    Set<Long> chainAndGroupOf(Long receiptNumber) {
        if (receiptNumber == null) {
            return Set.of();
        }
        Set<Long> separate = new HashSet<>();
        separate.add(receiptNumber);
        Candidate named = byReceipt.get(receiptNumber);
        if (named != null) {
            separate.add(named.chain());
            separate.add(named.group());
        }
        return separate;
    }

    /** The groups of all candidates. */
    Long[] groups() {
        return byReceipt.values().stream()
                .map(Candidate::group)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }
}
