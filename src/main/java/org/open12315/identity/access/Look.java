package org.open12315.identity.access;

import org.open12315.identity.KnownAccount;

/**
 * Somebody looks at what is masked for others.
 *
 * @param who the account that looks
 * @param action what is looked at, for example {@code show-person}
 * @param subject whose: {@code case:<receipt number>} or {@code account:<number>}
 * @param subjectAuthority the authority that has the case now
 * @param reason in the words of who looks; not blank
 */
public record Look(KnownAccount who, String action, String subject, String subjectAuthority, String reason) {

    /** Who sent a submission: name, telephone, address. */
    public static final String SHOW_PERSON = "show-person";

    /** The files that somebody sent. */
    public static final String OPEN_EVIDENCE = "open-evidence";

    /** The record of what happened to the files, for a court. */
    public static final String EXPORT_CUSTODY = "export-custody";

    public Look {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("nobody looks without a reason");
        }
    }

    /** A look at the person of a case. */
    public static Look atPerson(KnownAccount who, long receiptNumber, String authorityOfCase, String reason) {
        return new Look(who, SHOW_PERSON, ofCase(receiptNumber), authorityOfCase, reason);
    }

    /** A look at the evidence of a case, for which nobody is asked a reason: it is what the case is handled by. */
    public static Look atEvidence(KnownAccount who, long receiptNumber, String authorityOfCase) {
        return new Look(who, OPEN_EVIDENCE, ofCase(receiptNumber), authorityOfCase, "—");
    }

    /** A look at the record of custody of the evidence of a case. */
    public static Look atCustody(KnownAccount who, long receiptNumber, String authorityOfCase) {
        return new Look(who, EXPORT_CUSTODY, ofCase(receiptNumber), authorityOfCase, "—");
    }

    static String ofCase(long receiptNumber) {
        return "case:%018d".formatted(receiptNumber);
    }
}
