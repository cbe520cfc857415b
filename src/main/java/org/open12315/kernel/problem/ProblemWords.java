package org.open12315.kernel.problem;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.open12315.kernel.AcceptLanguage;

/**
 * The words for a status of HTTP, for programs.
 *
 * @param title what happened, the same for all problems of the status
 * @param advice what to do about it, where nobody knows more
 */
record ProblemWords(String title, String advice) {

    static ProblemMessages messages(Locale language) {
        return MessageBundles.get(ProblemMessages.class, Localized.Literal.of(AcceptLanguage.tag(language)));
    }

    /** The words for this status; an unusual one gets those of its class. */
    static ProblemWords of(int status, Locale language) {
        ProblemMessages words = messages(language);
        return switch (status) {
            case 401 -> new ProblemWords(words.unauthorized(), words.unauthorizedAdvice());
            case 403 -> new ProblemWords(words.forbidden(), words.forbiddenAdvice());
            case 404, 410 -> new ProblemWords(words.notFound(), words.notFoundAdvice());
            case 405 -> new ProblemWords(words.methodNotAllowed(), words.methodNotAllowedAdvice());
            case 406 -> new ProblemWords(words.notAcceptable(), words.notAcceptableAdvice());
            case 409, 412 -> new ProblemWords(words.conflict(), words.conflictAdvice());
            case 413 -> new ProblemWords(words.tooLarge(), words.tooLargeAdvice());
            case 415 -> new ProblemWords(words.unsupportedMediaType(), words.unsupportedMediaTypeAdvice());
            case 422 -> new ProblemWords(words.invalid(), words.invalidAdvice());
            case 429 -> new ProblemWords(words.tooMany(), words.tooManyAdvice());
            case 503 -> new ProblemWords(words.unavailable(), words.unavailableAdvice());
            default ->
                status < 500
                        ? new ProblemWords(words.badRequest(), words.badRequestAdvice())
                        : new ProblemWords(words.broken(), words.brokenAdvice());
        };
    }
}
