package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.open12315.kernel.retention.Erasure;

/**
 * What {@link Orphans} finds and mends, as walks of the nightly run: in batches, by one machine at a time, going on where it
 * was cut off, with a report of its own on the page of the retention.
 */
final class Mending implements Erasure {

    /** A batch of a walk. */
    private interface Walk {
        Uni<Batch> next(String position, Instant olderThan, int limit);
    }

    /** A day: whatever is younger may be an upload on its way. */
    private static final Duration DAY = Duration.ofDays(1);

    private final String kind;
    private final String zh;
    private final String en;
    private final Duration period;
    private final Walk walk;

    private Mending(String kind, String zh, String en, Duration period, Walk walk) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
        this.period = period;
        this.walk = walk;
    }

    /** The walks. */
    @ApplicationScoped
    static class Kinds {

        @Produces
        @Singleton
        Erasure unattached(OrphanStore rows, EvidenceConfig config) {
            return new Mending(
                    "unattached-evidence",
                    "没有提交的证据文件",
                    "Evidence that was never sent with a submission",
                    config.keepUnattached(),
                    (position, olderThan, limit) -> rows.unattached(Orphans.id(position), olderThan, limit));
        }

        @Produces
        @Singleton
        Erasure stuck(Orphans orphans) {
            return new Mending(
                    "stuck-upload",
                    "收完但没有办完的证据上传",
                    "Uploads that came as a whole and were not brought to an end",
                    DAY,
                    (position, olderThan, limit) -> orphans.stuck(olderThan, limit));
        }

        @Produces
        @Singleton
        Erasure content(Orphans orphans) {
            return new Mending(
                    "orphan-content", "没有记录的证据内容", "Content of evidence without a record", DAY, orphans::content);
        }

        @Produces
        @Singleton
        Erasure uploads(Orphans orphans, EvidenceConfig config) {
            return new Mending(
                    "orphan-upload",
                    "没有记录的证据上传残余",
                    "Remains of uploads without a record",
                    config.expireAfter().plus(DAY),
                    (position, olderThan, limit) -> orphans.uploads(olderThan, limit));
        }

        @Produces
        @Singleton
        Erasure lost(Orphans orphans) {
            return new Mending(
                    "lost-content",
                    "内容缺失的证据记录（标记）",
                    "Records of evidence whose content is missing (marked)",
                    DAY,
                    orphans::lost);
        }
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String words(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    @Override
    public Duration period() {
        return period;
    }

    @Override
    public Uni<Batch> next(String position, Instant olderThan, int limit) {
        return walk.next(position, olderThan, limit);
    }
}
