package org.open12315.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.open12315.evidence.store.NotStored;
import org.open12315.evidence.store.Store;
import org.open12315.kernel.retention.Erasure.Batch;

/**
 * Finds where database and store have drifted apart, on both sides, and mends it. Every operation may be cut off at any point
 * and done again.
 *
 * <p>Content is erased in four steps, so that an upload of the same content at the same moment loses nothing: it is
 * condemned; then it is looked whether a row names it after all; it is erased; it is absolved. An upload writes its hash into
 * its row first, and then looks whether that is condemned, so at least one of the two sees the other.
 */
@ApplicationScoped
class Orphans {

    private static final Logger LOG = Logger.getLogger(Orphans.class);

    /** Longer than an erasure can take: after it, content that was condemned is safe again. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration ERASE_WITHIN = Duration.ofMinutes(1);

    private final Store store;
    private final OrphanStore rows;
    private final UploadStore uploads;
    private final Finishing finishing;

    Orphans(Store store, OrphanStore rows, UploadStore uploads, Finishing finishing) {
        this.store = store;
        this.rows = rows;
        this.uploads = uploads;
        this.finishing = finishing;
    }

    /** Content that no row names: erased. First what a run before has begun and not ended. */
    Uni<Batch> content(String position, Instant before, int limit) {
        return rows.condemned(limit)
                .chain(begun -> each(begun, this::erase))
                .chain(() -> unnamed(position, before, limit));
    }

    private Uni<Batch> unnamed(String position, Instant before, int limit) {
        return store.contents(position, before)
                .select()
                .first(limit)
                .collect()
                .asList()
                .chain(hashes -> rows.named(hashes)
                        .chain(named -> each(
                                hashes.stream()
                                        .filter(hash -> !named.contains(hash))
                                        .toList(),
                                this::erase))
                        .map(erased -> new Batch(end(hashes, limit), hashes.size(), erased)));
    }

    private Uni<Boolean> erase(String sha256) {
        return rows.condemn(sha256, LEASE)
                .chain(() -> rows.named(List.of(sha256)))
                .chain(named -> named.isEmpty()
                        ? Uni.createFrom()
                                .completionStage(() -> store.erase(sha256).toCompletionStage())
                                .ifNoItem()
                                .after(ERASE_WITHIN)
                                .fail()
                                .replaceWith(true)
                        : Uni.createFrom().item(false))
                .call(() -> rows.absolve(sha256));
    }

    /** Bytes of uploads that no row knows any more, or that are content meanwhile: discarded. */
    Uni<Batch> uploads(Instant before, int limit) {
        return store.uploads(before)
                .group()
                .intoLists()
                .of(limit)
                .onItem()
                .transformToUniAndConcatenate(names -> rows.growing(names)
                        .chain(growing -> each(
                                names.stream()
                                        .filter(name -> !growing.contains(name))
                                        .toList(),
                                name -> Uni.createFrom()
                                        .completionStage(
                                                () -> store.discard(name).toCompletionStage())
                                        .replaceWith(true)))
                        .map(gone -> new Batch(null, names.size(), gone)))
                .collect()
                .asList()
                .chain(batches -> store.tidy(before)
                        .map(more -> new Batch(
                                null,
                                batches.stream().mapToLong(Batch::lookedAt).sum() + more,
                                batches.stream().mapToLong(Batch::erased).sum() + more)));
    }

    /** Files that were received and not brought to an end: brought to it, or forgotten if their bytes are gone. */
    Uni<Batch> stuck(Instant before, int limit) {
        return rows.stuck(before, limit)
                .chain(ids -> each(ids, this::finish)
                        .map(done -> new Batch(done > 0 && ids.size() == limit ? "" : null, ids.size(), done)));
    }

    private Uni<Boolean> finish(UUID id) {
        return uploads.find(id)
                .chain(found -> found.map(finishing::goOn)
                        .orElseGet(() -> Uni.createFrom().nullItem()))
                .replaceWith(true)
                .onFailure(NotStored.class)
                .recoverWithUni(() -> uploads.delete(id).replaceWith(true))
                .onFailure(Refusal.class)
                .recoverWithItem(true)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Upload %s is still not brought to its end: %s", id, failure);
                    return false;
                });
    }

    /** Rows whose content the store does not hold: marked, and loudly told; the mark goes when the content is back. */
    Uni<Batch> lost(String position, Instant before, int limit) {
        return rows.kept(id(position), before, limit)
                .chain(files -> each(files, this::look)
                        .map(changed -> new Batch(
                                end(
                                        files.stream()
                                                .map(file -> file.id().toString())
                                                .toList(),
                                        limit),
                                files.size(),
                                changed)));
    }

    private Uni<Boolean> look(OrphanStore.Kept file) {
        return store.size(file.sha256())
                .map(size -> false)
                .onFailure(NotStored.class)
                .recoverWithItem(true)
                .chain(lost -> {
                    if (lost == file.lost()) {
                        return Uni.createFrom().item(false);
                    }
                    if (lost) {
                        LOG.errorf("The content of evidence %s is missing in the store: %s", file.id(), file.sha256());
                    } else {
                        LOG.infof("The content of evidence %s is in the store again", file.id());
                    }
                    return rows.lost(file.id(), lost).replaceWith(true);
                });
    }

    /** Where a walk by id stands; before the first one if it begins. */
    static UUID id(String position) {
        return position == null || position.isEmpty() ? new UUID(0, 0) : UUID.fromString(position);
    }

    /** Name of the last of a full batch; null at the end. */
    static String end(List<String> names, int limit) {
        return names.size() < limit ? null : names.get(names.size() - 1);
    }

    /** One after the other; emits for how many it did something. */
    private static <T> Uni<Long> each(List<T> all, Function<T, Uni<Boolean>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .select()
                .where(Boolean::booleanValue)
                .collect()
                .with(Collectors.counting());
    }
}
