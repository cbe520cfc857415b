package org.open12315.kernel.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Which database the platform uses. Without a URL it starts its own from packaged binaries. */
@ConfigMapping(prefix = "open12315.database")
public interface DatabaseConfig {

    /** A PostgreSQL of yours, for example {@code postgresql://db.example.org:5432/open12315}; absent: start our own. */
    Optional<String> url();

    /** User at {@link #url()}; must own the database, because migrations run at start-up. */
    Optional<String> username();

    /** Password of {@link #username()}. */
    Optional<String> password();

    Embedded embedded();

    /** The database that the platform starts itself. */
    interface Embedded {
        /** Folder that keeps the database between runs. */
        @WithDefault("data")
        Path directory();

        /** Port on the loopback address; 0 takes any free one. Not 5432, so that a PostgreSQL of the house may run. */
        @WithDefault("15432")
        int port();

        /** Below this many free megabytes on the folder's disk the start is refused: PostgreSQL stops dead on a full disk. */
        @WithDefault("300")
        long minimumFreeMegabytes();

        /** PostgreSQL's own cache, megabytes. */
        @WithDefault("256")
        int sharedBuffersMegabytes();
    }
}
