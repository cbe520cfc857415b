package org.open12315;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.open12315.kernel.StartFailure;
import org.open12315.kernel.database.DataSourceKeys;
import org.open12315.kernel.database.DatabaseConfig;
import org.open12315.kernel.database.EmbeddedDatabase;
import org.open12315.kernel.database.HouseDatabase;
import org.open12315.kernel.database.LocalSecret;
import org.open12315.kernel.database.StartRefused;
import org.open12315.kernel.encryption.EncryptionConfig;
import org.open12315.kernel.encryption.LocalKeyFile;

/**
 * Starts the platform: first the database, if no other is configured, then everything else. The order of the end is the
 * reverse: the application drains, and only then the database stops.
 */
@QuarkusMain
public class Main {

    private static final long DRAIN_SECONDS = 60;
    private static final String SESSION_KEY = "quarkus.http.auth.session.encryption-key";
    private static final int SESSION_KEY_LENGTH = 32;

    private Main() {}

    public static void main(String[] args) {
        CountDownLatch drained = new CountDownLatch(1);
        try {
            SmallRyeConfig config = earlyConfig();
            if (Commands.isOne(args)) {
                System.exit(Commands.run(args, config));
            }
            refuseTakenPort(config);
            DatabaseConfig database = config.getConfigMapping(DatabaseConfig.class);
            openDatabase(database, drained);
            provideSessionKey(config, database);
            provideEncryptionKeys(config, database);
            askHouseDatabase(database);
        } catch (StartRefused refused) {
            System.err.println("open12315 does not start. " + refused.getMessage());
            System.exit(1);
        }
        Quarkus.run(
                null,
                (code, failure) -> {
                    if (failure != null) {
                        // with a handler of ours Quarkus leaves it to us to say why
                        System.err.println(StartFailure.explain(failure));
                    }
                    drained.countDown();
                    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
                },
                args);
        drained.countDown();
    }

    private static void openDatabase(DatabaseConfig config, CountDownLatch drained) {
        if (config.url().isPresent()) {
            publish(dataSource(config));
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(config.embedded());
        publish(database.dataSource());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfter(drained, database), "close-database"));
    }

    /** Last, because what is missing in the settings is quicker to say. */
    private static void askHouseDatabase(DatabaseConfig config) {
        if (config.url().isPresent() && LaunchMode.current() == LaunchMode.NORMAL) {
            HouseDatabase.check(dataSource(config));
        }
    }

    private static Map<String, String> dataSource(DatabaseConfig config) {
        return DataSourceKeys.of(
                config.url().orElseThrow(),
                config.username().orElse(null),
                config.password().orElse(null));
    }

    /** One machine makes its own key and keeps it beside its data; many machines must share one, so there it is asked for. */
    private static void provideSessionKey(SmallRyeConfig config, DatabaseConfig database) {
        Optional<String> key = config.getOptionalValue(SESSION_KEY, String.class);
        if (LaunchMode.current() != LaunchMode.NORMAL || isLongEnough(key)) {
            return;
        }
        if (key.isPresent() || database.url().isPresent()) {
            throw new StartRefused("Set " + SESSION_KEY + " (at least " + SESSION_KEY_LENGTH
                    + " characters, the same on all instances): sessions are encrypted with it.");
        }
        System.setProperty(
                SESSION_KEY, LocalSecret.at(database.embedded().directory().resolve("session-key")));
    }

    static boolean isLongEnough(Optional<String> sessionKey) {
        return sessionKey.filter(key -> key.length() >= SESSION_KEY_LENGTH).isPresent();
    }

    private static void provideEncryptionKeys(SmallRyeConfig config, DatabaseConfig database) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            LocalKeyFile.provide(config, database);
        }
    }

    private static void closeAfter(CountDownLatch drained, EmbeddedDatabase database) {
        try {
            if (!drained.await(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("open12315: not drained after " + DRAIN_SECONDS + " s, the database stops now");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    private static void publish(Map<String, String> dataSource) {
        dataSource.forEach((key, value) -> {
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        });
    }

    /**
     * The keys that are needed before Quarkus has its own configuration: the same places, in the same order.
     *
     * @param further mappings beside those of the start
     */
    static SmallRyeConfig earlyConfig(Class<?>... further) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .addDiscoveredConverters();
        Path file = Path.of("config", "application.properties");
        try {
            if (Files.isReadable(file)) {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), 260));
            }
        } catch (IOException unreadable) {
            throw new StartRefused(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        for (Class<?> mapping : further) {
            builder.withMapping(mapping);
        }
        return builder.withMapping(DatabaseConfig.class)
                .withMapping(EncryptionConfig.class)
                .withMappingIgnore("open12315.**")
                .build();
    }

    /** Before the database starts, because a second start of the same command is the usual reason for a taken port. */
    private static void refuseTakenPort(SmallRyeConfig config) {
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new StartRefused(
                    ("Port %d is taken: perhaps the platform is running already (open "
                                    + "http://localhost:%d). Otherwise choose another with -Dquarkus.http.port=8090.")
                            .formatted(port, port),
                    taken);
        }
    }
}
