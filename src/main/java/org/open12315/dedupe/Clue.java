package org.open12315.dedupe;

/**
 * What speaks for or against two texts telling of the same matter. The score is the logistic function of the sum of value
 * × weight over all clues. The weights are fitted to the labelled pairs by a command (see the README beside them) and lie
 * in {@code dedupe/weights.tsv} with their provenance; that table is the whole model.
 */
enum Clue {
    /** Always 1: without any other clue two texts are two matters. */
    START,
    /** Share of what the words of both say that they have in common, 0 to 1. */
    WORDS,
    /** Share of what the shorter text says that is in the longer one too, 0 to 1. */
    WORDS_CONTAINED,
    /** Share of what the text that says less tells which the other tells too, in the same or like words, 0 to 1. */
    TOLD,
    /** The same of the text that says more. */
    TOLD_BACK,
    /** The geometric mean of both, 0 to 1. */
    TOLD_BOTH,
    /** As TOLD, of all but the goods, the acts and the wishes: what happened. */
    EVENT,
    /** As TOLD_BACK, of what happened. */
    EVENT_BACK,
    /** What the text that says less tells and the other does not, in logarithms of its weight. */
    UNTOLD,
    /** The same of the text that says more. */
    UNTOLD_BACK,
    /** How much both tell, in logarithms of its weight. */
    TOLD_WEIGHT,
    /** Share of neighbouring characters in common, 0 to 1. */
    LETTERS,
    /** Share of the shorter text's neighbouring characters that are in the longer one too, 0 to 1. */
    LETTERS_CONTAINED,
    /** Share of the goods named in the text that names fewer which the other names too, 0 to 1. */
    SAME_GOODS,
    /** Both name goods, and none in common. */
    OTHER_GOODS,
    /** Share of the troubles told by the text that tells fewer which the other tells too, 0 to 1. */
    SAME_TROUBLE,
    /** Both tell of trouble, and of none in common. */
    OTHER_TROUBLE,
    /** What each of the two says that the other does not: the lesser of both shares, 0 to 1. */
    BOTH_SAY_MORE,
    /** Each names goods that the other does not, nor any like them: the lesser weight of both, in logarithms. */
    GOODS_EACH,
    /** The same of troubles. */
    TROUBLE_EACH,
    /** The same of all other words. */
    OTHER_EACH,
    /** GOODS_EACH where the rest is told on both sides: the same story of another thing. */
    GOODS_SWAPPED,
    /** TROUBLE_EACH where the rest is told on both sides: another story of the same thing. */
    TROUBLE_SWAPPED,
    /** OTHER_EACH where the characters are copied. */
    OTHER_SWAPPED,
    /** How near the meanings of all words of both are on the whole, -1 to 1. */
    MEANING,
    /** Of the text that says less, how much the other tells of the clause that it tells least of, 0 to 1. */
    WORST_CLAUSE,
    /** The same of the text that says more. */
    WORST_CLAUSE_BACK,
    /** Each has a clause of which the other tells next to nothing: the lesser weight of both, in logarithms. */
    CLAUSE_EACH,
    /** The same, where other clauses are told word by word. */
    CLAUSE_SWAPPED,
    /** How many clauses the other tells well, the lesser number of both, in logarithms. */
    CLAUSES_TOLD,
    /** The whole of one text stands in the other, 0 to 1. */
    COPIED,
    /** Copied in large part, yet each says something that the other does not: a template filled in anew, 0 to 1. */
    REFILLED,
    /** Numbers in both texts, a third for each, 0 to 1. */
    SAME_NUMBERS,
    /** Share of the numbers of the text with fewer that the other has too, 0 to 1. */
    NUMBERS_TOLD,
    /** Numbers in both texts, a third for each, as far as the characters around them are not copied, 0 to 1. */
    NUMBERS_RETOLD,
    /** A number of three digits or more in both. */
    SAME_SUM,
    /** Both have numbers of three digits or more, and none in common. */
    OTHER_SUM,
    /** An order, parcel or serial number in both. */
    SAME_CODE,
    /** The consumer chose another category of goods. */
    OTHER_CATEGORY,
    /** The consumer chose another problem. */
    OTHER_PROBLEM;

    static final Clue[] ALL = values();

    private static final double[] WEIGHTS = load();

    /** The probability that the clues speak of one matter. */
    static double score(double[] clues) {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += clues[i] * WEIGHTS[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** A clue that the table does not weigh has no say. */
    private static double[] load() {
        double[] weights = new double[ALL.length];
        for (String[] row : Tables.rows("dedupe/weights.tsv")) {
            weights[valueOf(row[0]).ordinal()] = Double.parseDouble(row[1]);
        }
        return weights;
    }
}
