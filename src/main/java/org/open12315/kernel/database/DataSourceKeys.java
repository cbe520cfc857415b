package org.open12315.kernel.database;

import java.util.HashMap;
import java.util.Map;

/** One database, said to the two clients that need it: the reactive one, and JDBC for migrations at start-up. */
public final class DataSourceKeys {

    private DataSourceKeys() {}

    /** @param url {@code postgresql://host:port/database}; user and password may be null */
    public static Map<String, String> of(String url, String user, String password) {
        Map<String, String> keys = new HashMap<>();
        keys.put("quarkus.datasource.reactive.url", url);
        keys.put("quarkus.datasource.jdbc.url", "jdbc:" + url);
        if (user != null) {
            keys.put("quarkus.datasource.username", user);
        }
        if (password != null) {
            keys.put("quarkus.datasource.password", password);
        }
        return keys;
    }
}
