package org.open12315.kernel.encryption;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the keys once at start-up, so that a missing or malformed one is told there and not to the first consumer. */
@ApplicationScoped
class EncryptionKeys {

    static final String HOW =
            "Set open12315.encryption.key-file to a file with lines like '2026=…64 hexadecimal digits…' "
                    + "and 'lookup=…', the same on all instances; 'openssl rand -hex 32' makes the digits. "
                    + "Keep the file apart from the backups of the database: without it personal data cannot be read.";

    private final EncryptionConfig config;

    EncryptionKeys(EncryptionConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    KeyRing ring() {
        return KeyRing.of(config);
    }

    void atStart(@Observes @Priority(10) StartupEvent event, KeyRing ring) {
        ring.writing();
    }
}
