package org.open12315.identity;

/** Why a change of one's own account was refused; {@link #field} is where the page says it. */
enum OwnProblem {
    PASSWORD_WRONG("current"),
    PASSWORD_LENGTH("password"),
    PASSWORD_COMMON("password"),
    PASSWORD_SAME("password"),
    MOBILE_WRONG("mobile"),
    MOBILE_KNOWN("mobile"),
    CODE_WRONG("code"),
    EMAIL_FORM("email"),
    NOT_HUMAN("human"),
    /** No verifier knows this document, or the identity is being verified, or it is. */
    NOT_VERIFIABLE(""),
    /** No verifier compares faces, so none is taken. */
    FACE_UNUSED("face"),
    FACE_FORM("face"),
    FACE_CONSENT("consent"),
    /** The account has no mobile number: those of staff and the first ones of an installation. */
    NO_MOBILE(""),
    /** Nobody registered this account, so it holds no personal data. */
    NO_PERSON("");

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
            case MOBILE_WRONG -> words.mobileWrong();
            case MOBILE_KNOWN -> words.mobileKnown();
            case CODE_WRONG -> words.codeWrong();
            case EMAIL_FORM -> words.emailForm();
            case NOT_HUMAN -> words.notHuman();
            case NOT_VERIFIABLE -> words.notVerifiable();
            case FACE_UNUSED -> words.faceUnused();
            case FACE_FORM -> words.faceForm();
            case FACE_CONSENT -> words.faceConsent();
            case NO_MOBILE, NO_PERSON -> words.noPerson();
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
