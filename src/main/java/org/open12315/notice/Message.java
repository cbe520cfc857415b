package org.open12315.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something to tell one person, by telephone or by mail. */
public sealed interface Message permits Sms, Mail {

    UUID id();

    /** Telephone number or address. */
    String to();

    MessageKind kind();

    Map<String, String> parameters();

    /** {@code zh} or {@code en}. */
    String language();

    /** When it is no use any more. */
    Instant expiresAt();

    /** Name of the way in the database: {@code sms} or {@code mail}. */
    default String channel() {
        return this instanceof Mail ? "mail" : "sms";
    }
}
