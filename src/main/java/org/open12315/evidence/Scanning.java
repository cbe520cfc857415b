package org.open12315.evidence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.open12315.evidence.store.BlockStream;
import org.open12315.evidence.store.Store;
import org.open12315.evidence.virus.ScannerAway;
import org.open12315.evidence.virus.Verdict;
import org.open12315.evidence.virus.VirusScanner;
import org.open12315.identity.AccountNotices;
import org.open12315.notice.MessageKind;

/**
 * Has kept files looked through for viruses, after their sender was told that they are there: a scanner that is away or slow
 * stops nobody. Several machines may do it, each file is taken by one; a machine that dies leaves its files to be taken again.
 */
@ApplicationScoped
class Scanning {

    private static final Logger LOG = Logger.getLogger(Scanning.class);
    private static final int BATCH = 8;

    /** Longer than any scan that goes well. */
    private static final Duration UNTIL_TAKEN_AGAIN = Duration.ofMinutes(15);

    /** Beyond this a pause is the longest one anyway. */
    private static final int DOUBLINGS = 16;

    private final VirusScanner scanner;
    private final ScanStore rows;
    private final Store store;
    private final Pool pool;
    private final AccountNotices notices;
    private final EvidenceConfig.Scanner config;
    private final Clock clock;

    Scanning(
            VirusScanner scanner,
            ScanStore rows,
            Store store,
            Pool pool,
            AccountNotices notices,
            EvidenceConfig config,
            Clock clock) {
        this.scanner = scanner;
        this.rows = rows;
        this.store = store;
        this.pool = pool;
        this.notices = notices;
        this.config = config.scanner();
        this.clock = clock;
    }

    /** As many as are due, a few at a time. */
    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> due() {
        if (!scanner.present()) {
            return Uni.createFrom().voidItem();
        }
        return batch().chain(taken -> taken == BATCH ? due() : Uni.createFrom().voidItem());
    }

    private Uni<Integer> batch() {
        return rows.take(BATCH, clock.instant(), clock.instant().plus(UNTIL_TAKEN_AGAIN))
                .chain(files -> Multi.createFrom()
                        .iterable(files)
                        .onItem()
                        .transformToUniAndMerge(this::look)
                        .collect()
                        .last()
                        .replaceWith(files.size()));
    }

    private Uni<Void> look(ScanStore.Due file) {
        return scanner.scan(() -> BlockStream.of(store.read(file.sha256(), 0, file.length())))
                .chain(verdict -> settle(file, verdict))
                .onFailure()
                .recoverWithUni(failure -> later(file, failure));
    }

    private Uni<Void> settle(ScanStore.Due file, Verdict verdict) {
        return switch (verdict.kind()) {
            case CLEAN -> rows.clean(file.id(), clock.instant());
            case INFECTED -> lock(file, verdict.virus());
            case TOO_LONG -> {
                LOG.warnf("%s is longer than the scanner takes and stays unscanned", file.id());
                yield rows.unscanned(file.id(), null, clock.instant());
            }
        };
    }

    /** In one commit with the word to those who sent it. */
    private Uni<Void> lock(ScanStore.Due file, String virus) {
        LOG.warnf("%s is infected with %s and locked away", file.id(), virus);
        return pool.withTransaction(tx -> rows.infected(tx, file.sha256(), virus, clock.instant())
                        .chain(owners -> Multi.createFrom()
                                .iterable(owners)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        owner -> notices.write(tx, owner, MessageKind.EVIDENCE_INFECTED, Map.of()))
                                .collect()
                                .last()))
                .invoke(notices::deliver)
                .replaceWithVoid();
    }

    private Uni<Void> later(ScanStore.Due file, Throwable failure) {
        LOG.warnf(
                "%s is not scanned at try %d: %s",
                file.id(), file.tries() + 1, failure instanceof ScannerAway ? failure.getMessage() : failure);
        return rows.unscanned(file.id(), pause(config, file.tries()), clock.instant());
    }

    /** Twice as long after each failure, within bounds. */
    static Duration pause(EvidenceConfig.Scanner config, int tries) {
        Duration pause = config.pause().multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }
}
