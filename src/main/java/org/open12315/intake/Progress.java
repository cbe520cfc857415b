package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How far submissions have come, in words for the consumer. The room that handles cases implements it. */
public interface Progress {

    /**
     * Where a case stands.
     *
     * @param state code of the state
     * @param stateName its name in the language asked for
     * @param authority name of the authority that handles it
     * @param deadline next legal deadline, or null
     * @param linkedTo the 18 digits of the receipt number of the first submission of the same matter, or null
     * @param open nothing more happens once it is false
     * @param mayWithdraw the sender can withdraw it now
     * @param supplementAsked the authority waits for something that the sender has to add
     * @param timeline what happened, newest first
     */
    record CaseProgress(
            String state,
            String stateName,
            String authority,
            LocalDate deadline,
            String linkedTo,
            boolean open,
            boolean mayWithdraw,
            boolean supplementAsked,
            List<Entry> timeline) {}

    /**
     * One thing that happened.
     *
     * @param what in words
     * @param why the reason given, or null
     */
    record Entry(OffsetDateTime at, String what, String why) {}

    /** Progress of those that already stand in a worklist; the others are still on their way there. */
    Uni<Map<Long, CaseProgress>> of(Collection<Long> receiptNumbers, Locale locale);

    /** The consumer says that a linked submission is another matter; false if it is not linked (any more). */
    Uni<Boolean> separate(long receiptNumber, String by, String why);

    /**
     * The consumer adds what the authority asked for; false if it does not ask (any more).
     *
     * @param along what happens in the same commit, for example files that become part of the case
     */
    Uni<Boolean> supplement(long receiptNumber, String what, Function<SqlClient, Uni<Void>> along);

    /** The consumer withdraws; false if the case is closed, cannot be withdrawn or is not there. */
    Uni<Boolean> withdraw(long receiptNumber, String by, String why);

    /** Those of these whose case came to its end before that time. */
    Uni<Set<Long>> closedBefore(Collection<Long> receiptNumbers, Instant before);
}
