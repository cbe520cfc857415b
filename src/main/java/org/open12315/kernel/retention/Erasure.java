package org.open12315.kernel.retention;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One kind of data that is erased after a period. A room implements it as a bean for each of its kinds. */
public interface Erasure {

    /** Name in the tables and in the log, for example {@code complaint-person}. */
    String kind();

    /** The same in words, for the report. */
    String words(Locale locale);

    /** How long it is kept after the day from which the period counts. */
    Duration period();

    /**
     * Erases the next rows in the order of a key; doing a batch twice must change nothing more.
     *
     * @param position where the batch before ended, null for the beginning
     * @param olderThan what is older is erased
     * @param limit most rows to look at
     */
    Uni<Batch> next(String position, Instant olderThan, int limit);

    /**
     * What a batch did.
     *
     * @param position where it ended, or null if it reached the end
     */
    record Batch(String position, long lookedAt, long erased) {}
}
