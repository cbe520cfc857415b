package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.open12315.identity.SuspensionState.Decision;

/**
 * Suspends consumers whose data seem to be false, hears them, and lets somebody else decide. A suspended consumer signs in
 * as {@link Roles#SUSPENDED}: at once on this machine, within seconds on the others.
 */
@ApplicationScoped
public class Suspensions {

    /** Characters of a reason: it travels in a text message. */
    public static final int LONGEST_REASON = 200;

    /** Characters of an appeal. */
    static final int LONGEST_APPEAL = 2000;

    /**
     * What an officer suspects.
     *
     * @param receiptNumber the case that shows it
     * @param authority the one that has the case
     * @param reason at most {@link #LONGEST_REASON} characters
     */
    public record Suspicion(long account, long receiptNumber, String authority, String reason, KnownAccount officer) {}

    /** @param reason at most {@link #LONGEST_REASON} characters */
    record Verdict(Decision decision, String reason, KnownAccount decider) {}

    /** How an attempt to decide ended. */
    enum Outcome {
        DONE,
        /** There is none, or none that this person may know of. */
        UNKNOWN,
        /** Who suspended an account does not decide about that. */
        OWN,
        /** It does not stand as it stood. */
        LATE
    }

    private final SuspensionStore store;
    private final KnownAccounts known;
    private final AccountNotices notices;

    Suspensions(SuspensionStore store, KnownAccounts known, AccountNotices notices) {
        this.store = store;
        this.known = known;
        this.notices = notices;
    }

    /** Of an account that is suspended now; empty for all others. */
    public Uni<Optional<Suspension>> standing(long account) {
        return store.standing(account);
    }

    /**
     * Suspends the account and tells its owner by text message.
     *
     * @param along what else happens in the commit
     * @return false if it is suspended already, closed, or no consumer's
     */
    public Uni<Boolean> suspend(Suspicion suspicion, Function<SqlClient, Uni<Void>> along) {
        return store.suspend(suspicion, along).invoke(this::changed).map(name -> name != null);
    }

    /** What the owner says against it; false if it was said before, or the account is not suspended. */
    Uni<Boolean> appeal(long account, String words) {
        return store.appeal(account, words);
    }

    /**
     * Decides, with or without an appeal, and tells the owner.
     *
     * @param reach whether the decider may know of it
     */
    Uni<Outcome> decide(long id, Verdict verdict, Predicate<Suspension> reach) {
        return store.decide(id, verdict, found -> outcome(found.filter(reach), verdict))
                .invoke(decided -> changed(decided.account()))
                .map(SuspensionStore.Decided::outcome);
    }

    static Outcome outcome(Optional<Suspension> found, Verdict verdict) {
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (found.get().suspendedBy() == verdict.decider().id()) {
            return Outcome.OWN;
        }
        return found.get().state().after(verdict.decision()).isPresent() ? Outcome.DONE : Outcome.LATE;
    }

    /** What was typed, as one line: it travels in a text message. */
    public static String line(String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }

    private void changed(String name) {
        if (name != null) {
            known.forget(name);
            notices.deliver();
        }
    }
}
