package org.open12315.identity.access;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import org.open12315.kernel.database.CommandPool;
import org.open12315.kernel.encryption.KeyRing;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * The command {@code verify-access-log [head]}: checks the whole chain without starting the platform, beside a running one
 * too. Says the head of the chain; give it to the next check, so that a cut end is found as well.
 */
public final class VerifyAccessLog {

    public static final String COMMAND = "verify-access-log";
    private static final Duration LONGEST = Duration.ofHours(6);

    private VerifyAccessLog() {}

    /**
     * @param dataSource keys of {@code kernel.database.DataSourceKeys}
     * @return exit code: 0 if the chain is whole, 2 if not
     */
    public static int run(Map<String, String> dataSource, KeyRing keys, String anchor, PrintStream out) {
        Vertx vertx = Vertx.vertx();
        try {
            Pool pool = CommandPool.open(vertx, dataSource);
            ChainWalk.Verdict verdict = new ChainCheck(new AccessLogStore(pool), new KeyedHash(keys))
                    .check(anchor)
                    .await()
                    .atMost(LONGEST);
            out.println(words(verdict));
            return verdict.fault() == null ? 0 : 2;
        } finally {
            vertx.closeAndAwait();
        }
    }

    private static String words(ChainWalk.Verdict verdict) {
        return verdict.fault() == null
                ? "The access log is whole: %d rows. Keep this head elsewhere, for the next check: %s"
                        .formatted(verdict.rows(), verdict.head())
                : "THE ACCESS LOG IS NOT WHOLE: %s. The %d rows before fit.".formatted(verdict.fault(), verdict.rows());
    }
}
