package org.open12315.dedupe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many different people stand behind each matter, with those of the present batch. Not thread-safe. */
final class Crowds {

    private final Map<Long, Integer> stored = new HashMap<>();
    private final Map<Long, Set<Long>> known = new HashMap<>();
    private final Map<Long, Set<Long>> added = new HashMap<>();

    /** What the database says of a group: how many people are in it. */
    void stored(long group, int people) {
        stored.put(group, people);
    }

    /** What the database says of a person of the batch: already in the group. */
    void member(long group, long consumer) {
        known.computeIfAbsent(group, fresh -> new HashSet<>()).add(consumer);
    }

    /** Puts a person into a group that {@code founder} began, and returns how many different people it then has. */
    int join(long group, long founder, long consumer) {
        if (!stored.containsKey(group)) {
            stored.put(group, 1);
            member(group, founder);
        }
        if (!known.getOrDefault(group, Set.of()).contains(consumer)) {
            added.computeIfAbsent(group, fresh -> new HashSet<>()).add(consumer);
        }
        return stored.get(group) + added.getOrDefault(group, Set.of()).size();
    }
}
