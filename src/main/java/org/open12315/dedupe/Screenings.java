package org.open12315.dedupe;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.open12315.dedupe.Screening.Member;

/** What other rooms may ask about duplicates. Whether the asker may see the receipt numbers is for them to decide. */
@ApplicationScoped
public class Screenings {

    private static final int MOST = 200;

    private final ScreeningStore store;

    Screenings(ScreeningStore store) {
        this.store = store;
    }

    /** What was said of a submission; null if it has not been screened. */
    public Uni<Screening> of(long receiptNumber) {
        return store.find(receiptNumber);
    }

    /**
     * A page of an incident's submissions, oldest first.
     *
     * @param after the last one of the page before, or null for the first page
     * @param limit at most 200
     */
    public Uni<List<Member>> members(long incidentId, Member after, int limit) {
        return store.members(incidentId, after, Math.min(limit, MOST));
    }

    /**
     * A page of the submissions that repeat one, by number.
     *
     * @param after the last number of the page before, or 0
     * @param limit at most 200
     */
    public Uni<List<Long>> repeats(long receiptNumber, long after, int limit) {
        return store.repeats(receiptNumber, after, Math.min(limit, MOST));
    }
}
