package org.open12315.dedupe;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times the candidate search of dedupe, the very statement of {@link DedupeSql}, with ten thousand stored submissions and
 * with a million, on a PostgreSQL of its own.
 *
 * <pre>src/bench/candidates</pre>
 *
 * <p>Stored: as many submissions for each business (20) and person (3) at both sizes, bands of which every tenth is shared
 * by two, profiles of 650 bytes. Asked: for stored people, businesses and bands at random, one submission at a time and in
 * batches of 64. Warm: each size is asked once untimed first.
 */
public final class CandidatesBench {

    private static final int[] SIZES = {10_000, 1_000_000};
    private static final int SEARCHES = 2_000;
    private static final int BATCHES = 200;

    private static final String FILL = """
            INSERT INTO fingerprint (receipt_number, kind, consumer_id, business, business_key, received_at, profile,
                    chain, matter, band_1, band_2, band_3, band_4)
            SELECT i, 0, i * 7919::bigint %% (%2$d / 3), i * 104729::bigint %% (%2$d / 20), '某某电器商行',
                   now() - i * interval '2 seconds', decode(repeat(md5(i::text), 40) || '00', 'hex'), i, i,
                   i - i / 10 %% 2, 1e9 + i - i / 10 %% 2, 2e9 + i - i / 10 %% 2, 3e9 + i - i / 10 %% 2
            FROM generate_series(%1$d + 1, %2$d) AS i
            """;

    private static final String PREPARE = "PREPARE candidates (timestamptz, bigint[], bigint[], bigint[], bigint[],"
            + " bigint[], bigint[], bigint[], bigint[], int, int, int, bigint[]) AS ";

    private CandidatesBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("candidates");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("data"))
                        .setCleanDataDirectory(true)
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "8GB")
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String file : new String[] {
                "V0051__dedupe_fingerprint.sql", "V0052__dedupe_fingerprint_indexes.sql", "V0053__dedupe_incident.sql"
            }) {
                statement.execute(Files.readString(Path.of("src/main/resources/db/migration", file)));
            }
            statement.execute(PREPARE + DedupeSql.CANDIDATES);
            double[][] medians = new double[SIZES.length][];
            System.out.println(
                    "stored       searches   p50 ms   p99 ms   rows | batches of 64   p50 ms   p99 ms   rows");
            for (int i = 0; i < SIZES.length; i++) {
                statement.execute(FILL.formatted(i == 0 ? 0 : SIZES[i - 1], SIZES[i]));
                statement.execute("VACUUM ANALYZE fingerprint");
                medians[i] = measured(statement, SIZES[i]);
            }
            System.out.printf(
                    Locale.ROOT,
                    "ratio of the medians, a million to ten thousand: one %.2f, batch %.2f%n",
                    medians[1][0] / medians[0][0],
                    medians[1][1] / medians[0][1]);
        }
    }

    private static double[] measured(Statement statement, int stored) throws SQLException {
        SplittableRandom random = new SplittableRandom(stored);
        time(statement, stored, random, 1, SEARCHES);
        Timed one = time(statement, stored, random, 1, SEARCHES);
        Timed batch = time(statement, stored, random, 64, BATCHES);
        System.out.printf(
                Locale.ROOT,
                "%-12d %8d %8.3f %8.3f %6.1f | %13d %8.3f %8.3f %6.1f%n",
                stored,
                SEARCHES,
                one.p50(),
                one.p99(),
                one.rows(),
                BATCHES,
                batch.p50(),
                batch.p99(),
                batch.rows());
        return new double[] {one.p50(), batch.p50()};
    }

    private record Timed(double p50, double p99, double rows) {}

    private static Timed time(Statement statement, int stored, SplittableRandom random, int size, int times)
            throws SQLException {
        double[] took = new double[times];
        long rows = 0;
        for (int i = 0; i < times; i++) {
            String search = search(stored, random, size);
            long start = System.nanoTime();
            try (ResultSet found = statement.executeQuery(search)) {
                while (found.next()) {
                    rows++;
                }
            }
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        return new Timed(took[times / 2], took[times * 99 / 100], (double) rows / times);
    }

    private static String search(int stored, SplittableRandom random, int size) {
        String people = numbers(size, random, stored / 3, 0);
        return "EXECUTE candidates (now() - interval '30 days', " + people + ", " + people + ", "
                + numbers(size, random, stored / 20, 0) + ", " + numbers(size, random, stored / 20, 0) + ", "
                + IntStream.range(0, Signature.BANDS)
                        .mapToObj(band -> numbers(size, random, stored, band * 1_000_000_000L))
                        .collect(Collectors.joining(", "))
                + ", 20, 20, 5, '{}')";
    }

    private static String numbers(int size, SplittableRandom random, int bound, long from) {
        return "'{"
                + random.longs(size, from, from + bound)
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(","))
                + "}'::bigint[]";
    }
}
