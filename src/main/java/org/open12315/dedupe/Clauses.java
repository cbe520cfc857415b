package org.open12315.dedupe;

/**
 * Holds the clauses of two texts against each other. Of two tellings of one matter each has the other's main clauses in its
 * own words; of two matters in one template most clauses are the same and one, which says what happened, is not.
 */
record Clauses(double worst, double lost, double copied, int told, double all) {

    /** A clause that says less (“打电话给他们”) may be missing anywhere. */
    private static final double SAYS_SOMETHING = 2.0;

    private static final double LOST = 0.35;
    private static final double WELL_TOLD = 0.65;
    private static final double COPIED = 0.95;

    static void compare(Profile a, Profile b, Nearness near, double[] clues) {
        Clauses ofA = of(a, near.a());
        Clauses ofB = of(b, near.b());
        Clauses less = ofA.all < ofB.all || ofA.all == ofB.all && ofA.worst <= ofB.worst ? ofA : ofB;
        Clauses more = less == ofA ? ofB : ofA;
        double each = Math.log1p(Math.min(ofA.lost, ofB.lost));
        clues[Clue.WORST_CLAUSE.ordinal()] = less.worst;
        clues[Clue.WORST_CLAUSE_BACK.ordinal()] = more.worst;
        clues[Clue.CLAUSE_EACH.ordinal()] = each;
        clues[Clue.CLAUSE_SWAPPED.ordinal()] = each * Math.min(1, Math.min(ofA.copied, ofB.copied) / 3);
        clues[Clue.CLAUSES_TOLD.ordinal()] = Math.log1p(Math.min(ofA.told, ofB.told));
    }

    private static Clauses of(Profile text, double[] cover) {
        double[] weight = new double[Byte.MAX_VALUE + 1];
        double[] covered = new double[Byte.MAX_VALUE + 1];
        double all = 0;
        for (int i = 0; i < cover.length; i++) {
            double says = text.weights()[i] / 10.0;
            weight[text.clauses()[i]] += says;
            covered[text.clauses()[i]] += says * cover[i];
            all += says;
        }
        double worst = 1;
        double lost = 0;
        double copied = 0;
        int told = 0;
        for (int clause = 0; clause < weight.length; clause++) {
            if (weight[clause] > 0) {
                double share = covered[clause] / weight[clause];
                copied += share >= COPIED ? weight[clause] : 0;
                if (weight[clause] >= SAYS_SOMETHING) {
                    worst = Math.min(worst, share);
                    lost = share < LOST ? Math.max(lost, weight[clause] - covered[clause]) : lost;
                    told += share >= WELL_TOLD ? 1 : 0;
                }
            }
        }
        return new Clauses(worst, lost, copied, told, all);
    }
}
