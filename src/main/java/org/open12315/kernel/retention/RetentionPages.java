package org.open12315.kernel.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.open12315.kernel.Clocks;
import org.open12315.web.Frame;

/** Reports what the erasure did: kinds, periods and numbers, nothing of the data. */
@Path("/admin/retention")
@PermissionsAllowed("run-platform")
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class RetentionPages {

    private static final int SHOWN = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BEIJING);

    /** A kind and its period. */
    public record Period(String kind, long days) {}

    /** A run in words; ended is null if it has not. */
    public record Line(String kind, String olderThan, String started, String ended, long lookedAt, long erased) {}

    @CheckedTemplate(basePath = "kernel")
    static class Templates {
        static native TemplateInstance retention(List<Period> periods, List<Line> runs);
    }

    private final RetentionStore store;
    private final Instance<Erasure> kinds;
    private final Frame frame;

    RetentionPages(RetentionStore store, Instance<Erasure> kinds, Frame frame) {
        this.store = store;
        this.kinds = kinds;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> report() {
        Locale locale = frame.language().locale();
        List<Period> periods = kinds.stream()
                .map(kind -> new Period(kind.words(locale), kind.period().toDays()))
                .sorted(java.util.Comparator.comparing(Period::kind))
                .toList();
        return store.runs(SHOWN)
                .map(runs -> Templates.retention(
                        periods, runs.stream().map(run -> line(run, locale)).toList()));
    }

    private Line line(RetentionStore.Run run, Locale locale) {
        String words = kinds.stream()
                .filter(kind -> kind.kind().equals(run.kind()))
                .findFirst()
                .map(kind -> kind.words(locale))
                .orElse(run.kind());
        return new Line(
                words, text(run.olderThan()), text(run.started()), text(run.ended()), run.lookedAt(), run.erased());
    }

    private static String text(Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
