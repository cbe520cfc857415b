package org.open12315.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.open12315.kernel.retention.Erasure;

/** Uploads that nobody finished in time: the row and what the store holds of it. */
@Singleton
class UploadErasure implements Erasure {

    private final UploadStore store;
    private final Uploads uploads;
    private final EvidenceConfig config;

    UploadErasure(UploadStore store, Uploads uploads, EvidenceConfig config) {
        this.store = store;
        this.uploads = uploads;
        this.config = config;
    }

    @Override
    public String kind() {
        return "unfinished-upload";
    }

    @Override
    public String words(Locale locale) {
        return locale.getLanguage().equals("en") ? "Uploads that were not finished" : "未完成的证据上传";
    }

    @Override
    public Duration period() {
        return config.expireAfter();
    }

    @Override
    public Uni<Batch> next(String position, Instant olderThan, int limit) {
        return store.fruitless(olderThan, limit)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(uploads::forget)
                        .collect()
                        .asList()
                        .replaceWith(() -> new Batch(ids.size() < limit ? null : "", ids.size(), ids.size())));
    }
}
