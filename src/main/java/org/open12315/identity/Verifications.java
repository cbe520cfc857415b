package org.open12315.identity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.open12315.identity.Verification.State;
import org.open12315.identity.person.RealName;
import org.open12315.identity.verification.Claim;
import org.open12315.identity.verification.IdentityVerifier;
import org.open12315.identity.verification.IdentityVerifier.NoVerdict;
import org.open12315.identity.verification.Verdict;
import org.open12315.identity.verification.VerificationConfig;

/**
 * Has identities verified, where there is somebody to ask. Several machines may do it: each identity is taken by one, and
 * again if that one dies. Where nobody is asked, all stay unverified.
 */
@ApplicationScoped
class Verifications {

    private static final Logger LOG = Logger.getLogger(Verifications.class);
    private static final int AT_ONCE = 20;
    private static final Duration UNTIL_TAKEN_AGAIN = Duration.ofMinutes(2);

    private final VerificationStore store;
    private final PersonStore persons;
    private final IdentityVerifier verifier;
    private final VerificationConfig config;
    private final Clock clock;

    Verifications(
            VerificationStore store,
            PersonStore persons,
            IdentityVerifier verifier,
            VerificationConfig config,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.verifier = verifier;
        this.config = config;
        this.clock = clock;
    }

    /** Within the commit that makes the person: it will be asked for if the verifier knows this document. */
    Uni<Void> begin(SqlClient connection, long accountId, RealName person) {
        return verifier.kinds().contains(person.kind())
                ? store.begin(connection, accountId, null, clock.instant())
                : Uni.createFrom().voidItem();
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> due() {
        return verifier.kinds().isEmpty()
                ? Uni.createFrom().voidItem()
                : store.take(AT_ONCE, clock.instant(), UNTIL_TAKEN_AGAIN)
                        .chain(taken -> Multi.createFrom()
                                .iterable(taken)
                                .onItem()
                                .transformToUniAndMerge(this::ask)
                                .collect()
                                .last())
                        .replaceWithVoid();
    }

    /** Also where no verifier is configured any more, or nobody would ever stop waiting. */
    @Scheduled(every = "1h", delayed = "1m")
    Uni<Void> giveUp() {
        return store.giveUp(clock.instant().minus(config.patience()))
                .invoke(count -> {
                    if (count > 0) {
                        LOG.warnf(
                                "%d identities stay unverified: the verifier did not answer in %s",
                                count, config.patience());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> ask(VerificationStore.Taken taken) {
        return persons.find(taken.accountId())
                .onItem()
                .ifNotNull()
                .transformToUni(person -> answered(taken, person.realName()))
                .onFailure()
                .recoverWithUni(failure -> unanswered(taken, failure));
    }

    private Uni<Void> answered(VerificationStore.Taken taken, RealName person) {
        boolean face = taken.face() != null && verifier.faces();
        return verifier.verify(claim(person, taken.face()))
                .chain(verdict -> store.finish(taken.accountId(), verification(verdict, face)));
    }

    private Uni<Void> unanswered(VerificationStore.Taken taken, Throwable failure) {
        String why = failure instanceof NoVerdict
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        LOG.warnf("No verdict about account %d at try %d: %s", taken.accountId(), taken.attempt(), why);
        return store.tryAgain(taken.accountId(), clock.instant().plus(pause(taken.attempt())), why);
    }

    /** Twice as long each time; shifted no further than the longest pause can need. */
    private Duration pause(int attempt) {
        Duration pause = config.pause().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }

    private Verification verification(Verdict verdict, boolean face) {
        State state = verdict == Verdict.CONFIRMED ? State.VERIFIED : State.FAILED;
        return new Verification(state, verifier.name(face), clock.instant());
    }

    private static Claim claim(RealName person, String face) {
        return new Claim(UUID.randomUUID(), person.name(), person.kind(), person.number(), face);
    }
}
