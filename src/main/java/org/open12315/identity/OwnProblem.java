package org.open12315.identity;

/** Why a change of one's own account was refused; {@link #field} is where the page says it. */
enum OwnProblem {
    PASSWORD_WRONG("current"),
    PASSWORD_LENGTH("password"),
    PASSWORD_COMMON("password"),
    PASSWORD_SAME("password");

    private final String field;

    OwnProblem(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String words(OwnAccountMessages words) {
        return switch (this) {
            case PASSWORD_WRONG -> words.passwordWrong();
            case PASSWORD_LENGTH -> words.passwordLength();
            case PASSWORD_COMMON -> words.passwordCommon();
            case PASSWORD_SAME -> words.passwordSame();
        };
    }

    /** Ends a change; pages and the API turn it into their words. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final OwnProblem problem;

        Refused(OwnProblem problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }

        OwnProblem problem() {
            return problem;
        }
    }
}
