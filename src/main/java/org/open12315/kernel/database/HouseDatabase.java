package org.open12315.kernel.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** A database that somebody else runs: asked once before the start, so that a start that cannot succeed says why in words. */
public final class HouseDatabase {

    private static final String SECONDS = "10";
    private static final String NO_PASSWORD_FITS = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    private HouseDatabase() {}

    /**
     * Connects and hangs up.
     *
     * @param dataSource keys of {@link DataSourceKeys}
     * @throws StartRefused if nobody answers within 10 s, or does not let the platform in
     */
    public static void check(Map<String, String> dataSource) {
        String url = dataSource.get("quarkus.datasource.jdbc.url");
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        put(properties, "user", dataSource.get("quarkus.datasource.username"));
        put(properties, "password", dataSource.get("quarkus.datasource.password"));
        Driver driver = new org.postgresql.Driver();
        try (Connection connection = driver.connect(url, properties)) {
            if (connection == null) {
                throw new StartRefused("open12315.database.url must look like postgresql://host:5432/open12315.");
            }
        } catch (SQLException refused) {
            throw new StartRefused(words(refused), refused);
        }
    }

    private static void put(Properties properties, String key, String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    private static String words(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        String message =
                String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith(NO_PASSWORD_FITS)) {
            return "The database does not let the platform in (" + message
                    + "). Correct open12315.database.username and open12315.database.password.";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "The server has no such database (" + message
                    + "). Make it, owned by the platform's user, or correct open12315.database.url.";
        }
        return "The database does not answer (" + message
                + "). Start it, open the way to it, or correct open12315.database.url.";
    }
}
