package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.open12315.evidence.check.FileType;
import org.open12315.evidence.store.Store;
import org.open12315.evidence.virus.VirusScanner;

/**
 * What happens when the last byte has come: the hash is written down, the content is checked, the type is written down, the
 * store turns the upload into content, that is written down. Each step may be done again after a crash.
 */
@ApplicationScoped
class Finishing {

    private final Store store;
    private final UploadStore uploads;
    private final HashStates hashes;
    private final Checking checking;
    private final VirusScanner scanner;
    private final OrphanStore orphans;
    private final Vertx vertx;

    Finishing(
            Store store,
            UploadStore uploads,
            HashStates hashes,
            Checking checking,
            VirusScanner scanner,
            OrphanStore orphans,
            Vertx vertx) {
        this.store = store;
        this.uploads = uploads;
        this.hashes = hashes;
        this.checking = checking;
        this.scanner = scanner;
        this.orphans = orphans;
        this.vertx = vertx;
    }

    /** Goes on from where the upload is; one that lacks bytes, or is a piece of another, stays as it is. */
    Uni<Upload> goOn(Upload upload) {
        if (!upload.hasAll() || upload.part() == Upload.Part.PART) {
            return Uni.createFrom().item(upload);
        }
        return switch (upload.state()) {
            case RECEIVING -> complete(upload).chain(this::check).chain(this::keep);
            case COMPLETE -> check(upload).chain(this::keep);
            case CHECKED -> keep(upload);
            case KEPT, REFUSED -> Uni.createFrom().item(upload);
        };
    }

    private Uni<Upload> complete(Upload upload) {
        return sha256(upload).call(hash -> uploads.complete(upload.id(), hash)).map(upload::completed);
    }

    private Uni<Upload> check(Upload upload) {
        return checking.check(upload)
                .onFailure(Refusal.class)
                .call(() -> uploads.refused(upload.id()).chain(() -> done(store.discard(upload.id()))))
                .map(FileType::mediaType)
                .call(type -> uploads.checked(upload.id(), type))
                .map(upload::checked);
    }

    /** What is being erased at this moment is kept when that is over: the sender tries again. */
    private Uni<Upload> keep(Upload upload) {
        return orphans.isCondemned(upload.sha256())
                .invoke(condemned -> {
                    if (condemned) {
                        throw Refusal.busy();
                    }
                })
                .chain(() -> done(store.keep(upload.id(), upload.sha256())))
                .chain(() -> uploads.kept(upload.id(), scanner.present() ? Scan.PENDING : Scan.UNSCANNED))
                .replaceWith(upload::kept);
    }

    private static Uni<Void> done(Future<Void> step) {
        return Uni.createFrom().completionStage(step::toCompletionStage);
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
