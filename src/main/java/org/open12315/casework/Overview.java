package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.open12315.jurisdiction.Authority;

/** How much lies open with each authority below, for those who watch over them. */
@ApplicationScoped
class Overview {

    /** An authority directly below, with all that lies below it; or the one at the head, by itself. */
    record Part(Authority authority, List<String> authorities) {}

    /**
     * What a part has open.
     *
     * @param atLeast some of its lists reached the bound of the count: there may be more
     */
    record Figures(int open, int overdue, int today, boolean atLeast) {
        static final Figures NONE = new Figures(0, 0, 0, false);

        Figures plus(Figures other) {
            return new Figures(
                    open + other.open, overdue + other.overdue, today + other.today, atLeast || other.atLeast);
        }
    }

    private final WorklistStore store;
    private final Clock clock;

    Overview(WorklistStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The figures of each part by the code of its authority; a part without open cases may be absent. */
    Uni<Map<String, Figures>> of(List<Part> parts) {
        List<CaseState> open = Stream.of(Tray.TO_DECIDE, Tray.RUNNING, Tray.TO_FINISH)
                .flatMap(tray -> tray.states().stream())
                .toList();
        return store.overview(parts, open, LocalDate.now(clock), Worklist.COUNTED);
    }
}
