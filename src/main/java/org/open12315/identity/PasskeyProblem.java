package org.open12315.identity;

/** Why a passkey was not added, or none was removed; {@link #field} is where the page says it. */
enum PasskeyProblem {
    NAME_MISSING("name"),
    NAME_LONG("name"),
    /** As many as an account may have. */
    TOO_MANY(""),
    /** What the browser sent is not what was asked for, came too late, or for the second time. */
    NOT_MADE("");

    private final String field;

    PasskeyProblem(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String words(PasskeyMessages words) {
        return switch (this) {
            case NAME_MISSING -> words.nameMissing();
            case NAME_LONG -> words.nameLong(OwnPasskeys.LONGEST_NAME);
            case TOO_MANY -> words.tooMany();
            case NOT_MADE -> words.notMade();
        };
    }

    /** Ends the step; the page turns it into its words. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final PasskeyProblem problem;

        Refused(PasskeyProblem problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }

        PasskeyProblem problem() {
            return problem;
        }
    }
}
