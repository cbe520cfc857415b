package org.open12315.identity;

/** Why a step of a registration was refused; {@link #field} is where the page says it. */
enum RegistrationProblem {
    NAME_TAKEN("user"),
    NOT_HUMAN("human"),
    CODE_WRONG("code"),
    PERSON_KNOWN("documentNumber"),
    NUMBER_KNOWN("mobile"),
    TOO_OFTEN(""),
    /** Nothing is under way with this token, or it took too long. */
    OVER("");

    private final String field;

    RegistrationProblem(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String words(RegistrationMessages words) {
        return switch (this) {
            case NAME_TAKEN -> words.userNameTaken();
            case NOT_HUMAN -> words.notHuman();
            case CODE_WRONG -> words.codeWrong();
            case PERSON_KNOWN -> words.personKnown();
            case NUMBER_KNOWN -> words.numberKnown();
            case TOO_OFTEN -> words.tooOften();
            case OVER -> words.over();
        };
    }

    /** Ends a step; pages and the API turn it into their words. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final RegistrationProblem problem;

        Refused(RegistrationProblem problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }

        RegistrationProblem problem() {
            return problem;
        }
    }
}
