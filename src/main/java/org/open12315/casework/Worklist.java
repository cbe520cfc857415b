package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.open12315.identity.Caller;
import org.open12315.kernel.ReceiptNumber;

/** The list of the cases that somebody may read, page by page. */
@ApplicationScoped
class Worklist {

    /** Beyond it a tab says “1000+”: nobody works through more, and counting costs. */
    static final int COUNTED = 1000;

    /**
     * A page.
     *
     * @param next where the next one begins, or null on the last
     */
    record Page(List<CaseFile> lines, Cursor next) {}

    private final WorklistStore store;
    private final CaseStore cases;
    private final CaseAccess access;
    private final DayCount calendar;
    private final Clock clock;

    Worklist(WorklistStore store, CaseStore cases, CaseAccess access, DayCount calendar, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is wanted of these authorities' cases; the caller has made sure that they may be read. */
    Uni<Page> page(WorklistAddress wanted, List<String> authorities, int limit) {
        Due.Range due = wanted.due().range(LocalDate.now(clock), calendar);
        WorklistQuery query = new WorklistQuery(
                authorities,
                wanted.tray().states(),
                wanted.kind(),
                due.from(),
                due.to(),
                wanted.search() == null ? null : new Search(wanted.search()),
                wanted.sort(),
                wanted.after(),
                limit + 1);
        return store.page(query).map(found -> page(found, wanted.sort(), limit));
    }

    /** How much lies in each tray, counted up to {@link #COUNTED}. */
    Uni<Map<Tray, Integer>> counts(List<String> authorities) {
        return store.count(authorities, Tray.ALL.states(), Due.Range.NONE, COUNTED)
                .map(Worklist::byTray);
    }

    /** The case with this number, if it may be read: a number in the search field leads straight to it. */
    Uni<Optional<CaseFile>> byNumber(String typed, Caller caller) {
        Optional<ReceiptNumber> number = ReceiptNumber.parse(typed);
        return number.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : cases.find(number.get().value()).map(found -> found.filter(file -> access.mayRead(caller, file)));
    }

    private static Page page(List<CaseFile> found, WorklistQuery.Sort sort, int limit) {
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        return new Page(found.subList(0, limit), Cursor.after(found.get(limit - 1), sort));
    }

    private static Map<Tray, Integer> byTray(Map<CaseState, Integer> byState) {
        Map<Tray, Integer> counts = new EnumMap<>(Tray.class);
        byState.forEach((state, count) -> counts.merge(Tray.of(state), count, Integer::sum));
        return counts;
    }
}
