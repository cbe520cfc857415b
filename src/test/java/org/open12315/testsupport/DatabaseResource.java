package org.open12315.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.open12315.kernel.database.DatabaseConfig;
import org.open12315.kernel.database.EmbeddedDatabase;

/** A PostgreSQL for all tests of a run: the same class that a start uses, an empty folder, any free port. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        Path folder = Path.of("target", "test-database");
        empty(folder.resolve("postgres"));
        database = EmbeddedDatabase.start(config(folder));
        return database.dataSource();
    }

    /** The configuration of a database in {@code folder} on any free port. */
    public static DatabaseConfig.Embedded config(Path folder) {
        return config(folder, Map.of());
    }

    /** The same with some keys set otherwise. */
    public static DatabaseConfig.Embedded config(Path folder, Map<String, String> overrides) {
        Map<String, String> values = new HashMap<>(Map.of(
                "open12315.database.embedded.directory", folder.toString(), "open12315.database.embedded.port", "0"));
        values.putAll(overrides);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withMapping(DatabaseConfig.class)
                .build()
                .getConfigMapping(DatabaseConfig.class)
                .embedded();
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder) || Files.exists(folder.resolve("postmaster.pid"))) {
            // a run that was killed left its server behind: the start stops it, and its data serve once more
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException inUse) {
            throw new java.io.UncheckedIOException(inUse);
        }
    }
}
