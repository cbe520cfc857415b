package org.open12315.pipeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a message failed, in words that may be shown and logged: class and message of the failure and of what caused it,
 * without what they quote of the message. Databases and parsers like to repeat the value they could not take, and that
 * may be somebody's telephone or name.
 */
final class Reason {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 5;

    /** Text in quotation marks, of either kind. */
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*?)\\1");

    /** What may stay there: names of ours, of a table, a constraint, a field. A value has other characters. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w.$-]*");

    /** Telephone, document, card and bank numbers; shorter ones are codes and counts. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}[Xx]?");

    /** What is left of a text that somebody typed. */
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

    private Reason() {}

    /** At most 500 characters. */
    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : ", because of ")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(without(firstLine(cause.getMessage())));
        }
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** The trace of a failure under its {@link #of reason}, for the log of the machine. */
    static Throwable traced(Throwable failure) {
        Traced traced = new Traced(of(failure));
        traced.setStackTrace(failure.getStackTrace());
        return traced;
    }

    private static String firstLine(String message) {
        return message == null ? "no message" : message.lines().findFirst().orElse("");
    }

    private static String without(String message) {
        String unquoted = QUOTED.matcher(message)
                .replaceAll(quoted ->
                        NAME.matcher(quoted.group(2)).matches() ? Matcher.quoteReplacement(quoted.group()) : "\"…\"");
        return CHINESE.matcher(LONG_NUMBER.matcher(unquoted).replaceAll("…")).replaceAll("…");
    }

    private static final class Traced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Traced(String reason) {
            super(reason);
        }
    }
}
