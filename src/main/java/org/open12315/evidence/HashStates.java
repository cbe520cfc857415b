package org.open12315.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the hash of each unfinished upload is, so that one that comes in many requests is hashed as it comes. Only a
 * shortcut: after a restart, or on another machine, the hash is taken from what the store holds.
 */
@ApplicationScoped
class HashStates {

    /** Some hundred bytes each. */
    private static final int MOST = 20_000;

    private record State(long offset, MessageDigest digest) {}

    private final Cache<UUID, State> states =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** The state after exactly so many bytes, to be gone on with; a second caller gets none. */
    Optional<MessageDigest> take(UUID upload, long offset) {
        if (offset == 0) {
            states.invalidate(upload);
            return Optional.of(Checksum.digest("SHA-256"));
        }
        State state = states.asMap().remove(upload);
        return state != null && state.offset == offset ? Optional.of(state.digest) : Optional.empty();
    }

    void put(UUID upload, long offset, MessageDigest digest) {
        states.put(upload, new State(offset, digest));
    }

    void forget(UUID upload) {
        states.invalidate(upload);
    }

    static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException otherProvider) {
            throw new IllegalStateException(otherProvider);
        }
    }
}
