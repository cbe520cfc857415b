package org.open12315.identity;

import java.time.Instant;
import java.util.Locale;

/**
 * Whether somebody outside confirmed who the owner of an account is.
 *
 * @param by who answered, null while nobody did
 * @param at when, null while nobody did
 */
public record Verification(State state, String by, Instant at) {

    /** How far it is. */
    public enum State {
        /** Nobody was asked, or nobody answered: only the form of name and number was checked. */
        UNVERIFIED,
        /** The verifier is being asked. */
        PENDING,
        /** Name and document belong together. */
        VERIFIED,
        /** They do not, or there is no such document. */
        FAILED;

        /** Name in the database and in the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
