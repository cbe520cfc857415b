package org.open12315.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A short message to one person.
 *
 * @param to telephone number in E.164, {@code +8613812345678}
 * @param language {@code zh} or {@code en}
 * @param expiresAt when it is no use any more
 */
public record Sms(
        UUID id, String to, MessageKind kind, Map<String, String> parameters, String language, Instant expiresAt)
        implements Message {

    /** Never the number, never the code: this text may end in a log. */
    @Override
    public String toString() {
        return "Sms[" + id + ' ' + kind + ']';
    }
}
