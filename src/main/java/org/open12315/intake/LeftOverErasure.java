package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import org.open12315.kernel.retention.Erasure;

/** What only helped to file: drafts that nobody went on with, and idempotency keys. Erased by age alone. */
record LeftOverErasure(
        String kind, String zh, String en, Duration period, BiFunction<Instant, Integer, Uni<Integer>> delete)
        implements Erasure {

    /** The beans. */
    @ApplicationScoped
    static class Kinds {

        @Produces
        @Singleton
        Erasure drafts(DraftStore store, IntakeConfig config) {
            return new LeftOverErasure(
                    "draft",
                    "未提交的草稿",
                    "Drafts that were not sent",
                    config.retention().draft(),
                    store::forget);
        }

        @Produces
        @Singleton
        Erasure keys(SubmissionStore store, IntakeConfig config) {
            return new LeftOverErasure(
                    "idempotency-key", "防重复提交标识", "Idempotency keys", config.keepKeys(), store::forgetKeys);
        }
    }

    @Override
    public String words(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    @Override
    public Uni<Batch> next(String position, Instant olderThan, int limit) {
        return delete.apply(olderThan, limit).map(deleted -> new Batch(deleted < limit ? null : "", deleted, deleted));
    }
}
