package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.open12315.kernel.retention.Erasure;
import org.open12315.pipeline.message.SubmissionKind;

/** Who complained or reported is erased some time after the case was closed; what was said stays as it is. */
final class PersonErasure implements Erasure {

    /** One bean for each kind of submission: their periods differ. */
    @ApplicationScoped
    static class Kinds {

        @Produces
        @Singleton
        Erasure complaints(SubmissionStore store, Progress progress, IntakeConfig config) {
            return new PersonErasure(
                    SubmissionKind.COMPLAINT, config.retention().complaintPerson(), store, progress);
        }

        @Produces
        @Singleton
        Erasure reports(SubmissionStore store, Progress progress, IntakeConfig config) {
            return new PersonErasure(SubmissionKind.REPORT, config.retention().reportPerson(), store, progress);
        }
    }

    private final SubmissionKind kind;
    private final Duration period;
    private final SubmissionStore store;
    private final Progress progress;

    private PersonErasure(SubmissionKind kind, Duration period, SubmissionStore store, Progress progress) {
        this.kind = kind;
        this.period = period;
        this.store = store;
        this.progress = progress;
    }

    @Override
    public String kind() {
        return kind.name().toLowerCase(Locale.ROOT) + "-person";
    }

    @Override
    public String words(Locale locale) {
        boolean complaint = kind == SubmissionKind.COMPLAINT;
        return locale.getLanguage().equals("en")
                ? complaint ? "Complainant, after the case was closed" : "Reporter, after the case was closed"
                : complaint ? "投诉人信息（办结后）" : "举报人信息（办结后）";
    }

    @Override
    public Duration period() {
        return period;
    }

    @Override
    public Uni<Batch> next(String position, Instant olderThan, int limit) {
        return store.named(kind, position == null ? 0 : Long.parseLong(position), olderThan, limit)
                .chain(numbers -> numbers.isEmpty()
                        ? Uni.createFrom().item(new Batch(null, 0, 0))
                        : progress.closedBefore(numbers, olderThan).chain(closed -> erase(numbers, closed, limit)));
    }

    private Uni<Batch> erase(List<Long> numbers, Set<Long> closed, int limit) {
        String end = numbers.size() < limit ? null : Long.toString(numbers.get(numbers.size() - 1));
        return store.erasePersons(closed).map(erased -> new Batch(end, numbers.size(), erased));
    }
}
