package org.open12315.intake;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * A submission that is being filled in.
 *
 * @param ownerId account, once its writer has signed in; null before
 * @param secretHash SHA-256 of the secret in the writer's browser
 * @param receipt the receipt it was sent under; null before
 * @param version how often something was kept
 */
record Draft(
        UUID id,
        Long ownerId,
        byte[] secretHash,
        SubmissionKind kind,
        Answers answers,
        ReceiptNumber receipt,
        int version,
        Instant updatedAt) {

    /** What somebody may do with it. */
    enum Access {
        OWN,
        /** It is this browser's, but its owner is signed out. */
        AFTER_SIGN_IN,
        NONE
    }

    /** Once it has an owner, the browser alone opens it no more: several people may share one. */
    Access accessOf(Long accountId, byte[] hash) {
        boolean sameBrowser = hash != null && MessageDigest.isEqual(hash, secretHash);
        if (ownerId == null) {
            return sameBrowser ? Access.OWN : Access.NONE;
        }
        if (ownerId.equals(accountId)) {
            return Access.OWN;
        }
        return accountId == null && sameBrowser ? Access.AFTER_SIGN_IN : Access.NONE;
    }

    Draft with(Answers others) {
        return new Draft(id, ownerId, secretHash, kind, others, receipt, version, updatedAt);
    }
}
