package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.open12315.evidence.store.Store;

/**
 * What happens when the last byte has come: the hash is written down, then the store turns the upload into content, then
 * that is written down. Each step may be done again after a crash.
 */
@ApplicationScoped
class Finishing {

    private final Store store;
    private final UploadStore uploads;
    private final HashStates hashes;
    private final Vertx vertx;

    Finishing(Store store, UploadStore uploads, HashStates hashes, Vertx vertx) {
        this.store = store;
        this.uploads = uploads;
        this.hashes = hashes;
        this.vertx = vertx;
    }

    /** Goes on from where the upload is; one that lacks bytes, or is a piece of another, stays as it is. */
    Uni<Upload> goOn(Upload upload) {
        if (!upload.hasAll() || upload.part() == Upload.Part.PART) {
            return Uni.createFrom().item(upload);
        }
        return switch (upload.state()) {
            case RECEIVING -> complete(upload).chain(this::keep);
            case COMPLETE -> keep(upload);
            case KEPT, REFUSED -> Uni.createFrom().item(upload);
        };
    }

    private Uni<Upload> complete(Upload upload) {
        return sha256(upload)
                .chain(hash -> uploads.move(upload.id(), Upload.State.RECEIVING, Upload.State.COMPLETE, hash)
                        .replaceWith(() -> upload.as(Upload.State.COMPLETE, hash)));
    }

    private Uni<Upload> keep(Upload upload) {
        return Uni.createFrom()
                .completionStage(() -> store.keep(upload.id(), upload.sha256()).toCompletionStage())
                .chain(() -> uploads.move(upload.id(), Upload.State.COMPLETE, Upload.State.KEPT, upload.sha256()))
                .replaceWith(() -> upload.as(Upload.State.KEPT, upload.sha256()));
    }

    private Uni<String> sha256(Upload upload) {
        return hashes.take(upload.id(), upload.received())
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> hashed(upload))
                .map(digest -> HexFormat.of().formatHex(digest.digest()));
    }

    /** On a worker, block by block, at its pace. */
    private Uni<MessageDigest> hashed(Upload upload) {
        MessageDigest digest = Checksum.digest("SHA-256");
        return store.readUpload(upload.id(), 0, upload.length())
                .onItem()
                .transformToUniAndConcatenate(block -> Uni.createFrom()
                        .completionStage(() -> vertx.executeBlocking(() -> update(digest, block), false)
                                .toCompletionStage()))
                .collect()
                .last()
                .replaceWith(digest);
    }

    private static boolean update(MessageDigest digest, Buffer block) {
        digest.update(block.getBytes());
        return true;
    }
}
