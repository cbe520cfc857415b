package org.open12315.evidence;

import java.security.MessageDigest;

/**
 * Who sends: an account, or a browser that began a draft before anybody signed in.
 *
 * @param accountId null for somebody who is not signed in
 * @param secretHash SHA-256 of the secret in the browser, null if there is none
 */
record Owner(Long accountId, byte[] secretHash) {

    boolean isNobody() {
        return accountId == null && secretHash == null;
    }

    /** Whether what {@code this} began may be gone on with by {@code other}: an account wins over the browser. */
    boolean is(Owner other) {
        return accountId != null
                ? accountId.equals(other.accountId)
                : secretHash != null && other.secretHash != null && MessageDigest.isEqual(secretHash, other.secretHash);
    }
}
