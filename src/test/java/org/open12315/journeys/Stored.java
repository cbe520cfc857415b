package org.open12315.journeys;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the database holds, asked past the application. */
final class Stored {

    private final Connection connection;

    Stored(Connection connection) {
        this.connection = connection;
    }

    /** How much of what a start may load there is. */
    record Counts(long accounts, long submissions) {}

    Counts counts() throws SQLException {
        return new Counts(
                numbers("SELECT count(*) FROM account").get(0),
                numbers("SELECT count(*) FROM submission").get(0));
    }

    /** Submissions that have not been through all stages. */
    long waiting() throws SQLException {
        return numbers("SELECT count(*) FROM outbox").get(0);
    }

    long deadLetters() throws SQLException {
        return numbers("SELECT count(*) FROM dead_letter").get(0);
    }

    /** Receipt numbers in order, one for each row. */
    List<Long> submissions() throws SQLException {
        return numbers("SELECT receipt_number FROM submission ORDER BY receipt_number");
    }

    List<Long> cases() throws SQLException {
        return numbers("SELECT receipt_number FROM case_file ORDER BY receipt_number");
    }

    /** Receipt numbers in order, one for each entry that says a case was opened. */
    List<Long> openings() throws SQLException {
        return numbers("SELECT receipt_number FROM case_event WHERE action = 'OPENED' ORDER BY receipt_number");
    }

    /** Receipt numbers in the order in which their cases were opened. */
    List<Long> openingsInTime() throws SQLException {
        return numbers("SELECT receipt_number FROM case_event WHERE action = 'OPENED' ORDER BY id");
    }

    /** Receipt numbers of the dead letters of a stage. */
    List<Long> deadLetters(String stage) throws SQLException {
        return numbers("SELECT receipt_number FROM dead_letter WHERE stage = '" + stage + "' ORDER BY id");
    }

    Map<String, Long> keys() throws SQLException {
        Map<String, Long> keys = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, receipt_number FROM idempotency_key")) {
            while (rows.next()) {
                if (keys.put(rows.getString(1), rows.getLong(2)) != null) {
                    throw new AssertionError("Two submissions under the key " + rows.getString(1));
                }
            }
        }
        return keys;
    }

    private List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
