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
     * @param next the line after which the next one begins, or null on the last
     * @param previous the line before which the one before ends, or null on the first
     */
    record Page(List<CaseFile> lines, Cursor next, Cursor previous) {}

    private final WorklistStore store;
    private final CaseStore cases;
    private final CaseAccess access;
    private final Overview overview;
    private final DayCount calendar;
    private final Clock clock;

    Worklist(
            WorklistStore store,
            CaseStore cases,
            CaseAccess access,
            Overview overview,
            DayCount calendar,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.access = access;
        this.overview = overview;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What is wanted of these authorities' cases; the caller has made sure that they may be read. Who turns back to the
     * beginning gets the whole first page, also when it has grown meanwhile.
     *
     * @param officer account of whoever asks, for their own cases
     */
    Uni<Page> page(WorklistAddress wanted, List<String> authorities, Long officer, int limit) {
        Due.Range due = wanted.due().range(LocalDate.now(clock), calendar);
        WorklistQuery query = new WorklistQuery(
                authorities,
                wanted.tray().states(),
                wanted.kind(),
                wanted.mine() ? officer : null,
                due.from(),
                due.to(),
                wanted.search() == null ? null : new Search(wanted.search()),
                wanted.sort(),
                wanted.edge(),
                wanted.backward(),
                limit + 1);
        return store.page(query)
                .chain(found -> wanted.backward() && found.size() <= limit
                        ? page(wanted.after(null), authorities, officer, limit)
                        : Uni.createFrom().item(page(found, wanted, limit)));
    }

    /** What somebody with these authorities has still to do, how much of it is late and how much ends today. */
    Uni<Overview.Figures> open(Scope scope) {
        return overview.of(List.of(new Overview.Part(scope.top(), scope.authorities())))
                .map(figures -> figures.getOrDefault(scope.top().code(), Overview.Figures.NONE));
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

    /** One line more than the page was asked for: it tells that there are others on that side. */
    private static Page page(List<CaseFile> found, WorklistAddress wanted, int limit) {
        WorklistQuery.Sort sort = wanted.sort();
        if (wanted.backward()) {
            List<CaseFile> lines = found.subList(1, found.size());
            return new Page(lines, Cursor.at(lines.get(lines.size() - 1), sort), Cursor.at(lines.get(0), sort));
        }
        boolean more = found.size() > limit;
        List<CaseFile> lines = more ? found.subList(0, limit) : found;
        return new Page(
                lines,
                more ? Cursor.at(lines.get(limit - 1), sort) : null,
                wanted.edge() == null || lines.isEmpty() ? null : Cursor.at(lines.get(0), sort));
    }

    private static Map<Tray, Integer> byTray(Map<CaseState, Integer> byState) {
        Map<Tray, Integer> counts = new EnumMap<>(Tray.class);
        byState.forEach((state, count) -> counts.merge(Tray.of(state), count, Integer::sum));
        return counts;
    }
}
