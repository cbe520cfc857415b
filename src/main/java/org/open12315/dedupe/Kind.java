package org.open12315.dedupe;

/** What a word of a complaint is about, and how much it says, compared with other words. */
enum Kind {
    /** Goods or a service: the thing that the matter is about. */
    GOODS('G', 3.0),
    /** A class of goods (家电, 食品): too wide to tell two matters apart. */
    CLASS('C', 0.8),
    /** What is wrong. */
    DEFECT('D', 2.2),
    /** What the business did or did not do. */
    ACT('A', 0.5),
    /** What the consumer wants. */
    WANT('W', 0.4),
    /** Any other word; its weight comes from how rare it is. */
    OTHER('O', 1.0),
    /** Who: everybody writes about a business and a platform. */
    PARTY('P', 0.0),
    /** Says nothing. */
    FILLER('F', 0.0);

    private static final Kind[] ALL = values();

    private final char code;
    private final double weight;

    Kind(char code, double weight) {
        this.code = code;
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    boolean silent() {
        return weight == 0;
    }

    static Kind ofCode(String code) {
        for (Kind kind : ALL) {
            if (kind.code == code.charAt(0)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of word: " + code);
    }

    static Kind at(int ordinal) {
        return ALL[ordinal];
    }
}
