package org.open12315.casework;

/**
 * Somebody who acts on a case, as the timeline will name them.
 *
 * @param accountId account, or null for the platform itself and for the sender
 * @param name display name
 */
public record Acting(Long accountId, String name) {

    /** The one who sent the submission, whose name no timeline holds. No display name begins so. */
    static final Acting SENDER = new Acting(null, "@sender");
}
