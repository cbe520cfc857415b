package org.open12315.dedupe;

import java.nio.file.Path;

/** Two submissions and whether they are about one matter; the README beside the shipped files describes them. */
record LabelledPair(
        String id, String set, String kind, boolean same, Matter a, Matter b, String factsA, String factsB) {

    static final Path SHIPPED = Path.of("src/test/resources/dedupe");

    /** The score that a verdict would rest on: 0 if the businesses are not even alike by name. */
    double score() {
        return new BusinessNames().alike(a.businessKey(), b.businessKey())
                ? Likeness.of(a, b).score()
                : 0;
    }

    /** The score from which a verdict calls the two one matter, with the defaults of {@link DedupeConfig}. */
    double threshold() {
        return a.businessKey().equals(b.businessKey()) ? 0.5 : 0.7;
    }

    boolean called() {
        return score() >= threshold();
    }
}
