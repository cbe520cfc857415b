package org.open12315.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How likely it is that two submissions are about the same matter, and why. Symmetric; 1 to itself.
 *
 * <p>Rules first, then the clues of the text:
 *
 * <ol>
 *   <li>The same person and two order numbers that cannot be the same one: another matter, even in the same words. Each
 *       order is a contract of its own, and a consumer who copies the text for a second order means the second order.
 *   <li>The same person, the same order number and the same problem: the same matter, whatever the words.
 *   <li>The same normalised text: the same matter.
 *   <li>A text that says next to nothing (“质量太差”) proves nothing unless it is the very same.
 * </ol>
 *
 * Order numbers of different people always differ and say nothing.
 *
 * @param score 0 to 1
 * @param reasons codes with values, the deciding one first
 */
record Likeness(double score, List<String> reasons) {

    /** Texts that say less than this (see {@link Kind#weight()}) are too short to be alike. */
    private static final double LEAST_SAID = 2.0;

    private static final double ANOTHER_ORDER = 0.2;
    private static final double TOO_SHORT = 0.4;

    /** Clues that mean something to somebody who reads the two texts; the others are shares of shares. */
    private static final List<Clue> TOLD_TO_CLERKS = List.of(
            Clue.SAME_GOODS,
            Clue.OTHER_GOODS,
            Clue.SAME_TROUBLE,
            Clue.OTHER_TROUBLE,
            Clue.BOTH_SAY_MORE,
            Clue.REFILLED,
            Clue.SAME_NUMBERS,
            Clue.SAME_SUM,
            Clue.SAME_CODE,
            Clue.OTHER_CATEGORY,
            Clue.OTHER_PROBLEM);

    /** Compares two submissions. */
    static Likeness of(Matter a, Matter b) {
        boolean samePerson = a.samePerson(b);
        boolean sameText =
                a.profile().length() > 0 && a.profile().exact() == b.profile().exact();
        if (samePerson && OrderNumbers.differ(a.codes(), b.codes())) {
            return new Likeness(ANOTHER_ORDER, List.of("other-order-number"));
        }
        boolean sameOrder = samePerson && OrderNumbers.agree(a.codes(), b.codes());
        if (sameOrder
                && a.orderNumber() != null
                && b.orderNumber() != null
                && Objects.equals(a.problem(), b.problem())) {
            return new Likeness(1, List.of("same-order-number", "same-problem"));
        }
        if (sameText) {
            return new Likeness(1, List.of("same-text"));
        }
        double[] clues = clues(a, b);
        double score = Clue.score(clues);
        if (Math.min(a.profile().weight(), b.profile().weight()) < LEAST_SAID && !sameOrder && score > TOO_SHORT) {
            return new Likeness(TOO_SHORT, List.of("too-short"));
        }
        return new Likeness(score, reasons(clues));
    }

    /** What the texts and the form say, for those that no rule decides. */
    static double[] clues(Matter a, Matter b) {
        double[] clues = Comparison.of(a.profile(), b.profile());
        boolean sameOrder = a.samePerson(b) && OrderNumbers.agree(a.codes(), b.codes());
        clues[Clue.SAME_CODE.ordinal()] = sameOrder ? 1 : 0;
        clues[Clue.OTHER_CATEGORY.ordinal()] = differ(a.category(), b.category());
        clues[Clue.OTHER_PROBLEM.ordinal()] = differ(a.problem(), b.problem());
        return clues;
    }

    private static double differ(String a, String b) {
        return a == null || b == null || a.equals(b) ? 0 : 1;
    }

    private static List<String> reasons(double[] clues) {
        List<String> reasons = new ArrayList<>();
        reasons.add(valued("words", clues[Clue.WORDS.ordinal()]));
        reasons.add(valued("letters", clues[Clue.LETTERS.ordinal()]));
        for (Clue clue : TOLD_TO_CLERKS) {
            if (clues[clue.ordinal()] != 0) {
                String code = clue.name().toLowerCase(Locale.ROOT).replace('_', '-');
                reasons.add(clues[clue.ordinal()] == 1 ? code : valued(code, clues[clue.ordinal()]));
            }
        }
        return List.copyOf(reasons);
    }

    private static String valued(String code, double value) {
        return String.format(Locale.ROOT, "%s %.2f", code, value);
    }
}
