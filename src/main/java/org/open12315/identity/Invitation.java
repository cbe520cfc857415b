package org.open12315.identity;

import java.time.Instant;

/**
 * Somebody was asked to make an account.
 *
 * @param name how the person is called
 * @param post what the account will be
 * @param inviter who asked, as that account is now
 */
record Invitation(long id, String name, Post post, KnownAccount inviter, Instant expiresAt) {

    /** Not there, used, withdrawn, expired, or no longer the inviter's to give: all the same to who holds the link. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Over() {
            super("no open invitation", null, false, false);
        }
    }
}
