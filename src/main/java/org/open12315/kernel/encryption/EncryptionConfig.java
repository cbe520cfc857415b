package org.open12315.kernel.encryption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The keys of what is encrypted field by field. On one machine with its own database nothing has to be set. */
@ConfigMapping(prefix = "open12315.encryption")
public interface EncryptionConfig {

    /** File with the keys, for example a mounted secret; see {@link KeyRing} for its form. */
    Optional<Path> keyFile();

    /** The same text in a key, lines separated by blanks; for secrets that come in the environment. Wins over the file. */
    Optional<String> keys();

    /** Values that the re-encryption changes in one transaction. */
    @WithDefault("200")
    int batch();

    /** How often an instance looks whether there is something to re-encrypt. */
    @WithDefault("5m")
    Duration lookEvery();

    /** After this time a column is walked through again: somebody may have started an instance with older keys since. */
    @WithDefault("30d")
    Duration recheckAfter();
}
