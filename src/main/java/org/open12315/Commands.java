package org.open12315;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.open12315.evidence.EvidenceConfig;
import org.open12315.evidence.VerifyCustody;
import org.open12315.identity.access.VerifyAccessLog;
import org.open12315.kernel.database.DataSourceKeys;
import org.open12315.kernel.database.DatabaseConfig;
import org.open12315.kernel.database.EmbeddedDatabase;
import org.open12315.kernel.database.StartRefused;
import org.open12315.kernel.encryption.EncryptionConfig;
import org.open12315.kernel.encryption.KeyRing;
import org.open12315.kernel.encryption.LocalKeyFile;

/** What the program does instead of starting the platform, when it is asked to on the command line. */
final class Commands {

    private Commands() {}

    static boolean isOne(String[] args) {
        return args.length > 0 && (args[0].equals(VerifyAccessLog.COMMAND) || args[0].equals(VerifyCustody.COMMAND));
    }

    /** Runs the command; emits the exit code. */
    static int run(String[] args, SmallRyeConfig config) {
        DatabaseConfig database = config.getConfigMapping(DatabaseConfig.class);
        LocalKeyFile.provide(config, database);
        // read anew: the file of one machine was found only now
        KeyRing keys = KeyRing.of(Main.earlyConfig().getConfigMapping(EncryptionConfig.class));
        Optional<Map<String, String>> running = running(database);
        if (running.isPresent()) {
            return run(args, running.get(), keys);
        }
        try (EmbeddedDatabase own = EmbeddedDatabase.start(database.embedded())) {
            return run(args, own.dataSource(), keys);
        }
    }

    private static int run(String[] args, Map<String, String> dataSource, KeyRing keys) {
        if (args[0].equals(VerifyAccessLog.COMMAND)) {
            return VerifyAccessLog.run(dataSource, keys, args.length > 1 ? args[1] : null, System.out);
        }
        if (args.length < 2) {
            throw new StartRefused("Say which document to check: " + VerifyCustody.COMMAND + " <document> [folder]");
        }
        EvidenceConfig evidence = Main.earlyConfig(EvidenceConfig.class).getConfigMapping(EvidenceConfig.class);
        Path folder = args.length > 2 ? Path.of(args[2]) : null;
        try {
            return VerifyCustody.run(dataSource, evidence, keys, Path.of(args[1]), folder, System.out);
        } catch (IOException unreadable) {
            throw new StartRefused("Cannot be read: " + unreadable.getMessage(), unreadable);
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
