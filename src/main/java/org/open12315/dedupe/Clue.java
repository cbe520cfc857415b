package org.open12315.dedupe;

/**
 * What speaks for or against two texts telling of the same matter, and how loudly. The score is the logistic function of
 * the sum of value × weight over all clues. The weights were fitted to the development half of the labelled pairs (see
 * the README beside them) and rounded; this table is the whole model.
 */
enum Clue {
    /** Always 1: without any other clue two texts are two matters. */
    START(-4.8),
    /** Share of what the words of both say that they have in common, 0 to 1. */
    WORDS(1.1),
    /** Share of what the shorter text says that is in the longer one too, 0 to 1. */
    WORDS_CONTAINED(0.6),
    /** Share of what the text that says less tells which the other tells too, in the same or like words, 0 to 1. */
    TOLD(7.7),
    /** The same of the text that says more. */
    TOLD_BACK(4.8),
    /** As TOLD, of all but the goods, the acts and the wishes: what happened. */
    EVENT(4.2),
    /** As TOLD_BACK, of what happened. */
    EVENT_BACK(-0.9),
    /** Share of neighbouring characters in common, 0 to 1. */
    LETTERS(-7.4),
    /** Share of the shorter text's neighbouring characters that are in the longer one too, 0 to 1. */
    LETTERS_CONTAINED(-1.7),
    /** Share of the goods named in the text that names fewer which the other names too, 0 to 1. */
    SAME_GOODS(-0.2),
    /** Both name goods, and none in common. */
    OTHER_GOODS(-3.9),
    /** Share of the troubles told by the text that tells fewer which the other tells too, 0 to 1. */
    SAME_TROUBLE(0.4),
    /** Both tell of trouble, and of none in common. */
    OTHER_TROUBLE(-0.9),
    /** What each of the two says that the other does not: the lesser of both shares, 0 to 1. */
    BOTH_SAY_MORE(-0.6),
    /** Copied in large part, yet each says something that the other does not: a template filled in anew, 0 to 1. */
    REFILLED(-2.3),
    /** Numbers in both texts, a third for each, 0 to 1. */
    SAME_NUMBERS(1.6),
    /** An order, parcel or serial number in both. */
    SAME_CODE(3.0),
    /** The consumer chose another category of goods. */
    OTHER_CATEGORY(-1.0),
    /** The consumer chose another problem. */
    OTHER_PROBLEM(-1.0);

    static final Clue[] ALL = values();

    private final double weight;

    Clue(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    /** The probability that the clues speak of one matter. */
    static double score(double[] clues) {
        double sum = 0;
        for (Clue clue : ALL) {
            sum += clues[clue.ordinal()] * clue.weight;
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
