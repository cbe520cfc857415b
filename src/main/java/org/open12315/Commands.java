package org.open12315;

import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.Optional;
import org.open12315.identity.access.VerifyAccessLog;
import org.open12315.kernel.database.DataSourceKeys;
import org.open12315.kernel.database.DatabaseConfig;
import org.open12315.kernel.database.EmbeddedDatabase;
import org.open12315.kernel.encryption.EncryptionConfig;
import org.open12315.kernel.encryption.KeyRing;
import org.open12315.kernel.encryption.LocalKeyFile;

/** What the program does instead of starting the platform, when it is asked to on the command line. */
final class Commands {

    private Commands() {}

    static boolean isOne(String[] args) {
        return args.length > 0 && args[0].equals(VerifyAccessLog.COMMAND);
    }

    /** Runs the command; emits the exit code. */
    static int run(String[] args, SmallRyeConfig config) {
        DatabaseConfig database = config.getConfigMapping(DatabaseConfig.class);
        LocalKeyFile.provide(config, database);
        KeyRing keys = KeyRing.of(config.getConfigMapping(EncryptionConfig.class));
        String head = args.length > 1 ? args[1] : null;
        Optional<Map<String, String>> running = running(database);
        if (running.isPresent()) {
            return VerifyAccessLog.run(running.get(), keys, head, System.out);
        }
        try (EmbeddedDatabase own = EmbeddedDatabase.start(database.embedded())) {
            return VerifyAccessLog.run(own.dataSource(), keys, head, System.out);
        }
    }

    private static Optional<Map<String, String>> running(DatabaseConfig database) {
        return database.url().isPresent()
                ? Optional.of(DataSourceKeys.of(
                        database.url().get(),
                        database.username().orElse(null),
                        database.password().orElse(null)))
                : EmbeddedDatabase.running(database.embedded());
    }
}
