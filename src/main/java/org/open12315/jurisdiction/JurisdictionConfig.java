package org.open12315.jurisdiction;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the divisions of the country come from. */
@ConfigMapping(prefix = "open12315.jurisdiction")
public interface JurisdictionConfig {

    /**
     * A list of the operator's own instead of the one that comes with the program, CSV with the columns
     * {@code code,name,level,parent,successor} ({@code data/divisions/README.md} has the format). A mistake anywhere
     * in it refuses the start, with all mistakes by line.
     */
    Optional<Path> divisionsFile();
}
