package org.open12315.business;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the register of platforms comes from. */
@ConfigMapping(prefix = "open12315.business")
public interface BusinessConfig {

    /**
     * A register of the operator's own instead of the one that comes with the program, CSV with the columns
     * {@code name,aliases,operator,division,checked} ({@code data/business/README.md} has the format).
     */
    Optional<Path> platformsFile();
}
