package org.open12315.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param language {@code zh} or {@code en}
 * @param expiresAt when it is no use any more
 */
public record Mail(
        UUID id, String to, MessageKind kind, Map<String, String> parameters, String language, Instant expiresAt)
        implements Message {

    /** Never the address, never the code: this text may end in a log. */
    @Override
    public String toString() {
        return "Mail[" + id + ' ' + kind + ']';
    }
}
