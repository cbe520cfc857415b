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

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
