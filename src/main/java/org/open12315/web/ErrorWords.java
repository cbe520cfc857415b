package org.open12315.web;

/**
 * The words for a status of HTTP.
 *
 * @param heading what happened
 * @param advice what to do now
 */
record ErrorWords(String heading, String advice) {

    /** The words for this status; an unusual one gets those of its class. */
    static ErrorWords of(int status, ErrorMessages words) {
        return switch (status) {
            case 401 -> new ErrorWords(words.unauthorized(), words.unauthorizedAdvice());
            case 403 -> new ErrorWords(words.forbidden(), words.forbiddenAdvice());
            case 404, 410 -> new ErrorWords(words.notFound(), words.notFoundAdvice());
            case 405 -> new ErrorWords(words.notAllowed(), words.notAllowedAdvice());
            case 409, 412 -> new ErrorWords(words.conflict(), words.conflictAdvice());
            case 413 -> new ErrorWords(words.tooLarge(), words.tooLargeAdvice());
            case 406, 415 -> new ErrorWords(words.unsupported(), words.unsupportedAdvice());
            case 429 -> new ErrorWords(words.tooMany(), words.tooManyAdvice());
            case 503 -> new ErrorWords(words.busy(), words.busyAdvice());
            default ->
                status < 500
                        ? new ErrorWords(words.badRequest(), words.badRequestAdvice())
                        : new ErrorWords(words.broken(), words.brokenAdvice());
        };
    }
}
