package org.open12315.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database holds of what the load filed, asked past the application. What the demo filed is left out. */
final class Stored {

    private static final String BY_THE_LOAD =
            " receipt_number NOT IN (SELECT receipt_number FROM idempotency_key WHERE key LIKE 'demo-%') ";

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
        return numbers("SELECT receipt_number FROM submission WHERE" + BY_THE_LOAD + "ORDER BY receipt_number");
    }

    List<Long> cases() throws SQLException {
        return numbers("SELECT receipt_number FROM case_file WHERE" + BY_THE_LOAD + "ORDER BY receipt_number");
    }

    /** Receipt numbers in order, one for each entry that says a case was opened. */
    List<Long> openings() throws SQLException {
        return numbers("SELECT receipt_number FROM case_event WHERE action = 'OPENED' AND" + BY_THE_LOAD
                + "ORDER BY receipt_number");
    }

    /** Receipt numbers in the order in which their cases were opened. */
    List<Long> openingsInTime() throws SQLException {
        return numbers(
                "SELECT receipt_number FROM case_event WHERE action = 'OPENED' AND" + BY_THE_LOAD + "ORDER BY id");
    }

    /** Receipt numbers of the dead letters of a stage. */
    List<Long> deadLetters(String stage) throws SQLException {
        return numbers("SELECT receipt_number FROM dead_letter WHERE stage = '" + stage + "' ORDER BY id");
    }

    Map<String, Long> keys() throws SQLException {
        Map<String, Long> keys = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT key, receipt_number FROM idempotency_key WHERE" + BY_THE_LOAD)) {
            while (rows.next()) {
                if (keys.put(rows.getString(1), rows.getLong(2)) != null) {
                    throw new AssertionError("Two submissions under the key " + rows.getString(1));
                }
            }
        }
        return keys;
    }

    /** Fails if anything that was acknowledged is not there exactly once, or something is there that nobody was told of. */
    void holdExactly(Map<String, Long> acknowledged) throws SQLException {
        List<Long> receipts = acknowledged.values().stream().sorted().toList();
        assertEquals("", difference(acknowledged.entrySet(), keys().entrySet()), "each key has its receipt");
        assertEquals("", difference(receipts, submissions()), "each receipt is stored exactly once");
        assertEquals("", difference(receipts, cases()), "each receipt stands in a worklist exactly once");
        assertEquals("", difference(receipts, openings()), "each case was opened exactly once");
    }

    /** A few of the thousands are enough to see what is wrong. */
    private static String difference(Collection<?> expected, Collection<?> found) {
        List<Object> lost = new ArrayList<>(expected);
        List<Object> added = new ArrayList<>();
        Set<?> known = new HashSet<>(expected);
        Set<Object> seen = new HashSet<>();
        for (Object one : found) {
            if (!known.contains(one) || !seen.add(one)) {
                added.add(one);
            }
        }
        lost.removeIf(seen::contains);
        return lost.isEmpty() && added.isEmpty()
                ? ""
                : "%d lost, first %s; %d too many, first %s"
                        .formatted(lost.size(), head(lost), added.size(), head(added));
    }

    private static List<Object> head(List<Object> all) {
        return all.subList(0, Math.min(5, all.size()));
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
