package org.open12315.dedupe;

/** Holds two profiles against each other and gives the clues of {@link Clue}. Symmetric. */
final class Comparison {

    private double shared;
    private double onlyA;
    private double onlyB;
    private final double[] sharedByKind = new double[Kind.values().length];
    private final double[] aByKind = new double[Kind.values().length];
    private final double[] bByKind = new double[Kind.values().length];

    /** What the characters of one telling word weigh. */
    private static final double A_WORD = 1.2;

    /** From 100 on a number is hardly the same by chance; numbers are kept in hundredths. */
    private static final long LEAST_SUM = 100_00;

    private Comparison() {}

    /** The clues, in the order of {@link Clue}; those about the form's fields are left at 0. */
    static double[] of(Profile a, Profile b) {
        Comparison comparison = new Comparison();
        comparison.words(a, b);
        double[] clues = comparison.clues();
        int common = common(a.bigrams(), b.bigrams());
        double contained = ratio(common, Math.min(a.bigrams().length, b.bigrams().length));
        clues[Clue.LETTERS.ordinal()] = ratio(2.0 * common, a.bigrams().length + b.bigrams().length);
        clues[Clue.LETTERS_CONTAINED.ordinal()] = contained;
        Nearness near = Nearness.of(a, b);
        Telling ofA = Telling.of(a, near.a());
        Telling ofB = Telling.of(b, near.b());
        told(ofA, ofB, clues);
        each(a, b, near, clues);
        clues[Clue.GOODS_SWAPPED.ordinal()] = clues[Clue.GOODS_EACH.ordinal()] * clues[Clue.TOLD_BOTH.ordinal()];
        clues[Clue.TROUBLE_SWAPPED.ordinal()] = clues[Clue.TROUBLE_EACH.ordinal()] * clues[Clue.TOLD_BOTH.ordinal()];
        clues[Clue.OTHER_SWAPPED.ordinal()] = clues[Clue.OTHER_EACH.ordinal()] * clues[Clue.LETTERS.ordinal()];
        Clauses.compare(a, b, near, clues);
        clues[Clue.MEANING.ordinal()] = near.whole();
        clues[Clue.COPIED.ordinal()] = copied(contained, Math.min(ofA.untold(), ofB.untold()));
        clues[Clue.REFILLED.ordinal()] = refilled(contained, Math.min(ofA.untold(), ofB.untold()));
        numbers(a, b, clues);
        clues[Clue.SAME_CODE.ordinal()] = OrderNumbers.agree(a.codes(), b.codes()) ? 1 : 0;
        return clues;
    }

    private double[] clues() {
        double[] clues = new double[Clue.ALL.length];
        double a = shared + onlyA;
        double b = shared + onlyB;
        clues[Clue.START.ordinal()] = 1;
        clues[Clue.WORDS.ordinal()] = ratio(2 * shared, a + b);
        clues[Clue.WORDS_CONTAINED.ordinal()] = ratio(shared, Math.min(a, b));
        clues[Clue.BOTH_SAY_MORE.ordinal()] = Math.min(ratio(onlyA, a), ratio(onlyB, b));
        agreement(clues, Kind.GOODS, Clue.SAME_GOODS, Clue.OTHER_GOODS);
        agreement(clues, Kind.DEFECT, Clue.SAME_TROUBLE, Clue.OTHER_TROUBLE);
        return clues;
    }

    private void agreement(double[] clues, Kind kind, Clue same, Clue other) {
        double inA = aByKind[kind.ordinal()];
        double inB = bByKind[kind.ordinal()];
        double inBoth = sharedByKind[kind.ordinal()];
        clues[same.ordinal()] = ratio(2 * inBoth, inA + inB);
        clues[other.ordinal()] = inA > 0 && inB > 0 && inBoth == 0 ? 1 : 0;
    }

    private void words(Profile a, Profile b) {
        int i = 0;
        int j = 0;
        while (i < a.tokens().length || j < b.tokens().length) {
            int order = order(a.tokens(), i, b.tokens(), j);
            if (order == 0) {
                count(sharedByKind, a, i);
                count(aByKind, a, i);
                count(bByKind, b, j);
                // a word may weigh more where it stands alone
                shared += Math.max(a.weights()[i], b.weights()[j]) / 10.0;
                i++;
                j++;
            } else if (order < 0) {
                count(aByKind, a, i);
                onlyA += a.weights()[i++] / 10.0;
            } else {
                count(bByKind, b, j);
                onlyB += b.weights()[j++] / 10.0;
            }
        }
    }

    private static void count(double[] byKind, Profile profile, int token) {
        byKind[profile.kinds()[token]] += profile.weights()[token] / 10.0;
    }

    private static int order(int[] a, int i, int[] b, int j) {
        if (i == a.length) {
            return 1;
        }
        return j == b.length ? -1 : Integer.compare(a[i], b[j]);
    }

    private static int common(short[] a, short[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static void each(Profile a, Profile b, Nearness near, double[] clues) {
        double[] ofA = untold(a, near.a());
        double[] ofB = untold(b, near.b());
        int goods = Kind.GOODS.ordinal();
        int trouble = Kind.DEFECT.ordinal();
        int other = Kind.OTHER.ordinal();
        clues[Clue.GOODS_EACH.ordinal()] = Math.log1p(Math.min(ofA[goods], ofB[goods]));
        clues[Clue.TROUBLE_EACH.ordinal()] = Math.log1p(Math.min(ofA[trouble], ofB[trouble]));
        clues[Clue.OTHER_EACH.ordinal()] = Math.log1p(Math.min(ofA[other], ofB[other]));
    }

    /** By kind, the weight of the words that come near none of the other text. */
    private static double[] untold(Profile text, double[] near) {
        double[] untold = new double[Kind.values().length];
        for (int i = 0; i < near.length; i++) {
            untold[text.kinds()[i]] += text.weights()[i] / 10.0 * (1 - near[i]);
        }
        return untold;
    }

    /** All neighbouring characters of one are in the other, which leaves next to nothing of it untold. */
    private static double copied(double contained, double bothOnly) {
        double whole = Math.min(1, Math.max(0, (contained - 0.8) / 0.15));
        return whole * (1 - Math.min(1, bothOnly / A_WORD));
    }

    /** From a third of the characters copied on, and in full when both have words that say as much as a thing does. */
    private static double refilled(double contained, double bothOnly) {
        double copied = Math.min(1, Math.max(0, (contained - 0.35) / 0.3));
        return copied * Math.min(1, bothOnly / A_WORD);
    }

    private static void told(Telling a, Telling b, double[] clues) {
        boolean aLess = Telling.SMALLER.compare(a, b) <= 0;
        Telling less = aLess ? a : b;
        Telling more = aLess ? b : a;
        clues[Clue.TOLD.ordinal()] = ratio(less.allTold(), less.all());
        clues[Clue.TOLD_BACK.ordinal()] = ratio(more.allTold(), more.all());
        clues[Clue.TOLD_BOTH.ordinal()] = Math.sqrt(clues[Clue.TOLD.ordinal()] * clues[Clue.TOLD_BACK.ordinal()]);
        clues[Clue.UNTOLD.ordinal()] = Math.log1p(Math.max(0, less.untold()));
        clues[Clue.UNTOLD_BACK.ordinal()] = Math.log1p(Math.max(0, more.untold()));
        clues[Clue.TOLD_WEIGHT.ordinal()] = Math.log1p(Math.max(0, less.allTold() + more.allTold()));
        clues[Clue.EVENT.ordinal()] = ratio(less.eventTold(), less.event());
        clues[Clue.EVENT_BACK.ordinal()] = ratio(more.eventTold(), more.event());
    }

    private static void numbers(Profile a, Profile b, double[] clues) {
        int same = common(a.numbers(), b.numbers(), 0);
        clues[Clue.SAME_NUMBERS.ordinal()] = Math.min(3, same) / 3.0;
        clues[Clue.NUMBERS_TOLD.ordinal()] = ratio(same, Math.min(a.numbers().length, b.numbers().length));
        clues[Clue.NUMBERS_RETOLD.ordinal()] =
                clues[Clue.SAME_NUMBERS.ordinal()] * (1 - Math.min(1, clues[Clue.LETTERS.ordinal()] / 0.4));
        int sums = common(a.numbers(), b.numbers(), LEAST_SUM);
        boolean both = hasSum(a.numbers()) && hasSum(b.numbers());
        clues[Clue.SAME_SUM.ordinal()] = sums > 0 ? 1 : 0;
        clues[Clue.OTHER_SUM.ordinal()] = both && sums == 0 ? 1 : 0;
    }

    private static boolean hasSum(long[] numbers) {
        return numbers.length > 0 && numbers[numbers.length - 1] >= LEAST_SUM;
    }

    private static int common(long[] a, long[] b, long least) {
        int common = 0;
        for (long number : a) {
            for (long other : b) {
                common += number >= least && number == other ? 1 : 0;
            }
        }
        return common;
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }
}
