package org.open12315.dedupe;

import java.util.Comparator;

/**
 * How much of one text another tells too. A word counts in full if the other has it or one that stands for the same, and
 * in part if the other has some of its characters elsewhere (退票款, 机票款).
 *
 * @param all what the text says, by the weight of its characters
 * @param allTold how much of it the other tells
 * @param event what the text says of what happened
 * @param eventTold how much of that the other tells
 */
record Telling(double all, double allTold, double event, double eventTold) {

    /** The text that says less first; the further parts only part those that say as much. */
    static final Comparator<Telling> SMALLER = Comparator.comparingDouble(Telling::all)
            .thenComparingDouble(Telling::allTold)
            .thenComparingDouble(Telling::event)
            .thenComparingDouble(Telling::eventTold);

    /**
     * What another text tells of {@code text}.
     *
     * @param cover how much of each token of the text the other tells, see {@link Nearness}
     */
    static Telling of(Profile text, double[] cover) {
        double all = 0;
        double allTold = 0;
        double event = 0;
        double eventTold = 0;
        int at = 0;
        for (int i = 0; i < cover.length; i++) {
            double weight = 0;
            for (int end = at + text.spans()[i]; at < end; at++) {
                weight += Sign.weight(text.signs()[at]);
            }
            all += weight;
            allTold += weight * cover[i];
            if (event(Kind.at(text.kinds()[i]))) {
                event += weight;
                eventTold += weight * cover[i];
            }
        }
        return new Telling(all, allTold, event, eventTold);
    }

    /** What this text says and the other does not. */
    double untold() {
        return all - allTold;
    }

    private static boolean event(Kind kind) {
        return kind == Kind.DEFECT || kind == Kind.OTHER;
    }
}
