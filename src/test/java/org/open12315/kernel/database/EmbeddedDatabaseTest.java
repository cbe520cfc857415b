package org.open12315.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.testsupport.DatabaseResource;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keepsDataBetweenStartsIsDurableAndTrustsNobody() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(DatabaseResource.config(folder))) {
            try (Connection connection = connect(first.dataSource());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
                assertThat(ask(statement, "SHOW fsync")).isEqualTo("on");
                assertThat(ask(statement, "SHOW synchronous_commit")).isEqualTo("on");
                assertThat(ask(statement, "SHOW full_page_writes")).isEqualTo("on");
                assertThat(ask(statement, "SHOW server_encoding")).isEqualTo("UTF8");
                assertThat(ask(statement, "SHOW server_version")).startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
                assertThat(ask(statement, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                        .isEqualTo("false");
            }
            for (String user : new String[] {"open12315", "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(
                                first.dataSource().get("quarkus.datasource.jdbc.url"), user, "guess"))
                        .as("%s with a guessed password", user)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThatThrownBy(() -> EmbeddedDatabase.start(DatabaseResource.config(folder)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use by another open12315");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(DatabaseResource.config(folder));
                Connection connection = connect(second.dataSource());
                Statement statement = connection.createStatement()) {
            assertThat(ask(statement, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void refusesTheFolderOfAnotherVersionAndLeavesItAlone() throws IOException {
        Path version = Files.createDirectories(folder.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "14\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(DatabaseResource.config(folder)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("made by PostgreSQL 14")
                .hasMessageContaining("Nothing was changed");
        assertThat(version).hasContent("14");
    }

    @Test
    void refusesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabaseConfig.Embedded config = DatabaseResource.config(
                    folder, Map.of("open12315.database.embedded.port", Integer.toString(taken.getLocalPort())));
            assertThatThrownBy(() -> EmbeddedDatabase.start(config))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port %d".formatted(taken.getLocalPort()))
                    .hasMessageContaining("open12315.database.embedded.port");
        }
    }

    @Test
    void refusesAFullDisk() {
        DatabaseConfig.Embedded config = DatabaseResource.config(
                folder, Map.of("open12315.database.embedded.minimum-free-megabytes", "999999999"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(config))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MB free");
    }

    private static Connection connect(Map<String, String> keys) throws SQLException {
        return DriverManager.getConnection(
                keys.get("quarkus.datasource.jdbc.url"),
                keys.get("quarkus.datasource.username"),
                keys.get("quarkus.datasource.password"));
    }

    private static String ask(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
