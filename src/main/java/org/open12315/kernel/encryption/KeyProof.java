package org.open12315.kernel.encryption;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HexFormat;
import org.open12315.kernel.database.StartRefused;

/**
 * Refuses a start with other keys than those that wrote to this database: new values would be written that the other
 * instances cannot read, and nobody would be found by the keyed hashes.
 */
@ApplicationScoped
class KeyProof {

    private static final String WORD = "open12315";

    private final ReencryptionStore store;

    KeyProof(ReencryptionStore store) {
        this.store = store;
    }

    void atStart(@Observes @Priority(90) StartupEvent event, KeyRing ring) {
        prove(ring);
    }

    /** @throws StartRefused if a key of the ring is not the one of this name that this database knows */
    void prove(KeyRing ring) {
        FieldEncryption fields = new FieldEncryption(ring);
        Cell cell = new Cell("encryption_key.proof", ring.writing());
        String proof = known(ring.writing(), fields.encrypt(WORD, cell));
        try {
            fields.decrypt(proof, cell);
        } catch (Unreadable other) {
            throw refused(ring.writing());
        }
        String hash = HexFormat.of().formatHex(new KeyedHash(ring).of("encryption_key.proof", WORD));
        if (!known(KeyRing.LOOKUP, hash).equals(hash)) {
            throw refused(KeyRing.LOOKUP);
        }
    }

    private String known(String name, String ifNew) {
        return store.proof(name, ifNew).await().atMost(Duration.ofSeconds(30));
    }

    private static StartRefused refused(String name) {
        return new StartRefused(("The encryption key '%s' is another one than the key of this name that wrote to this "
                        + "database. Put the right one back; a new key needs a new name. Nothing was changed.")
                .formatted(name));
    }
}
