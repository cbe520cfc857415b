package org.open12315.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.open12315.evidence.store.Store;

/** Makes one file of pieces that came side by side. */
@ApplicationScoped
class Joining {

    private final Uploads uploads;
    private final UploadStore rows;
    private final Store store;
    private final Finishing finishing;
    private final EvidenceConfig config;

    Joining(Uploads uploads, UploadStore rows, Store store, Finishing finishing, EvidenceConfig config) {
        this.uploads = uploads;
        this.rows = rows;
        this.store = store;
        this.finishing = finishing;
        this.config = config;
    }

    /** The pieces go when the whole is kept; they must be whole themselves, and of the same sender. */
    Uni<Upload> join(Upload.Plan plan, List<UUID> pieces) {
        return Multi.createFrom()
                .iterable(pieces)
                .onItem()
                .transformToUniAndConcatenate(id -> uploads.own(id, plan.owner()))
                .collect()
                .asList()
                .chain(found -> join(plan, pieces, length(found)))
                .call(() -> forget(pieces));
    }

    private Uni<Upload> join(Upload.Plan plan, List<UUID> pieces, long length) {
        return uploads.begin(plan, length)
                .chain(whole -> copy(whole, pieces)
                        .chain(() -> finishing.goOn(whole.at(whole.length())))
                        .onFailure()
                        .call(() -> uploads.forget(whole.id())));
    }

    /** Nobody knows the address of the whole yet, so nobody else writes it. */
    private Uni<Void> copy(Upload whole, List<UUID> pieces) {
        UUID writer = UUID.randomUUID();
        return rows.claim(whole.id(), 0, writer, config.lease())
                .chain(() -> Uni.createFrom()
                        .completionStage(() -> store.join(whole.id(), pieces).toCompletionStage()))
                .chain(() -> rows.progress(whole.id(), writer, whole.length(), config.lease()))
                .chain(() -> rows.release(whole.id(), writer));
    }

    private Uni<Void> forget(List<UUID> pieces) {
        return Multi.createFrom()
                .iterable(pieces)
                .onItem()
                .transformToUniAndConcatenate(uploads::forget)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static long length(List<Upload> pieces) {
        if (!pieces.stream().allMatch(piece -> piece.part() == Upload.Part.PART && piece.hasAll())) {
            throw Refusal.pieces();
        }
        return pieces.stream().mapToLong(Upload::length).sum();
    }
}
