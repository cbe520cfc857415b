package org.open12315.casework;

/**
 * What was given together with an action; each is null if it was not given.
 *
 * @param reason reason or note in words
 * @param ground code of a {@link Ground}
 * @param authorityCode the authority that the case goes to
 */
public record ActionInput(String reason, String ground, String authorityCode) {

    public static final ActionInput NONE = new ActionInput(null, null, null);

    /** Characters of a reason. */
    static final int LONGEST = 1000;

    /** Line ends become one kind, and what no keyboard types is dropped: PostgreSQL refuses a NUL. */
    public ActionInput {
        reason = reason == null ? null : reason.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }

    boolean tooLong() {
        return reason != null && reason.length() > LONGEST;
    }
}
