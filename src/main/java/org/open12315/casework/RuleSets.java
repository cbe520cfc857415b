package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rule sets, read once from {@code data/rules}. Which one binds a case is decided by the day its submission was
 * received (Beijing time), and does not change afterwards.
 */
@ApplicationScoped
public class RuleSets {

    private static final List<String> FILES = List.of("order-62.json", "decree-20.json", "order-121.json");

    private final List<RuleSet> newestFirst;

    public RuleSets() {
        this(FILES.stream().map(file -> RuleSetFile.read("/data/rules/" + file)));
    }

    RuleSets(Stream<RuleSet> sets) {
        this.newestFirst =
                sets.sorted(Comparator.comparing(RuleSet::from).reversed()).toList();
        requireUnbroken();
    }

    /** The rules for what was received on this day; the oldest known for a day before all of them. */
    public RuleSet at(LocalDate received) {
        return newestFirst.stream()
                .filter(set -> !received.isBefore(set.from()))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1));
    }

    /** All rule sets, the newest first. */
    public List<RuleSet> all() {
        return newestFirst;
    }

    /** Every day has exactly one rule set, and only the newest is open-ended. */
    private void requireUnbroken() {
        LocalDate next = null;
        for (RuleSet set : newestFirst) {
            LocalDate follows = set.until() == null ? null : set.until().plusDays(1);
            if (next == null ? follows != null : !next.equals(follows)) {
                throw new IllegalStateException("rule set " + set.code() + " must end the day before the next begins");
            }
            next = set.from();
        }
    }
}
