package org.open12315.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A PostgreSQL that the application starts from packaged binaries, so that one machine needs nothing installed.
 *
 * <p>The library that unpacks and starts it is made for tests: it passes {@code -F} (no fsync) and trusts everybody on
 * the loopback address. Here every acknowledged receipt must survive a power cut, so durability is switched back on
 * (later options win over {@code -F}) and passwords are checked by SCRAM-SHA-256. {@code DurabilityCheck} asks the
 * running server, because a flag on a command line proves nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Major version of the packaged binaries; a cluster of another one is not touched. */
    static final String MAJOR_VERSION = "17";

    private static final String ROLE = "open12315";
    private static final String SUPERUSER = "postgres";
    private static final String SCRAM_ONLY = """
            # written by open12315: nobody gets in without a password
            local   all   all                  scram-sha-256
            host    all   all   127.0.0.1/32   scram-sha-256
            host    all   all   ::1/128        scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the database of a folder, made on the first call, and waits until it answers.
     *
     * @throws StartRefused if the port is taken, the folder is of another version or in use, or the disk is full
     */
    public static EmbeddedDatabase start(DatabaseConfig.Embedded config) {
        DataFolder folder = new DataFolder(config.directory());
        folder.claim(MAJOR_VERSION, config.minimumFreeMegabytes());
        int port = config.port() == 0 ? freePort() : config.port();
        refuseTakenPort(port);
        String password = folder.password();
        try {
            Files.createDirectories(folder.binaries());
            EmbeddedPostgres server = builder(folder, config, port, password).start();
            secure(server, folder.cluster(), password);
            return new EmbeddedDatabase(server, password);
        } catch (IOException | SQLException | IllegalStateException failed) {
            throw new StartRefused(
                    "PostgreSQL did not start on %s: %s. Its own words are in %s."
                            .formatted(folder.cluster(), failed.getMessage(), folder.log()),
                    failed);
        }
    }

    /** Where another application of this machine runs the database of a folder; empty if none does. */
    public static Optional<Map<String, String>> running(DatabaseConfig.Embedded config) {
        DataFolder folder = new DataFolder(config.directory());
        OptionalInt port = folder.runningPort();
        return port.isPresent() ? Optional.of(keys(port.getAsInt(), folder.password())) : Optional.empty();
    }

    private static EmbeddedPostgres.Builder builder(
            DataFolder folder, DatabaseConfig.Embedded config, int port, String password) {
        File log = folder.log().toFile();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log));
        settings(config).forEach(builder::setServerConfig);
        return builder;
    }

    private static Map<String, String> settings(DatabaseConfig.Embedded config) {
        return Map.ofEntries(
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("max_connections", "100"),
                Map.entry("timezone", "UTC"),
                Map.entry("shared_buffers", config.sharedBuffersMegabytes() + "MB"),
                // a festival evening writes fast: fewer checkpoints, spread out
                Map.entry("max_wal_size", "4GB"),
                Map.entry("checkpoint_timeout", "15min"));
    }

    /** After the first start: the platform's role and database, and from then on SCRAM only. Repeated if it was cut off. */
    private static void secure(EmbeddedPostgres server, Path cluster, String password)
            throws SQLException, IOException {
        Path access = cluster.resolve("pg_hba.conf");
        if (Files.readString(access).equals(SCRAM_ONLY)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(SUPERUSER, password));
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(ROLE))) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(ROLE, password));
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(ROLE))) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(ROLE, ROLE));
            }
            Files.writeString(access, SCRAM_ONLY);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new StartRefused("No free port on the loopback address", none);
        }
    }

    private static void refuseTakenPort(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new StartRefused(
                    ("Port %d, on which the platform's own PostgreSQL should listen, is taken. Stop the "
                                    + "other program, or choose another port with open12315.database.embedded.port "
                                    + "(0 takes any free one).")
                            .formatted(port),
                    taken);
        }
    }

    /** The configuration keys under which the data source finds this database. */
    public Map<String, String> dataSource() {
        return keys(server.getPort(), password);
    }

    private static Map<String, String> keys(int port, String password) {
        return DataSourceKeys.of("postgresql://127.0.0.1:%d/%s".formatted(port, ROLE), ROLE, password);
    }

    /** A fast shutdown: open transactions end, everything committed is on disk. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
