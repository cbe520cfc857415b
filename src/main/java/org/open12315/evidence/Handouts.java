package org.open12315.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.open12315.evidence.check.FileType;
import org.open12315.evidence.store.BlockStream;
import org.open12315.evidence.store.Store;
import org.open12315.evidence.strip.Cut;
import org.open12315.evidence.strip.NotUnderstood;
import org.open12315.evidence.strip.Part;
import org.open12315.evidence.strip.Strip;

/** What goes out: to the owner the file as it came, to others without what a picture tells beside what it shows. */
@ApplicationScoped
class Handouts {

    private static final Logger LOG = Logger.getLogger(Handouts.class);

    /** Each is a list of a few numbers. */
    private static final int KNOWN_CUTS = 2_000;

    private static final int ZEROS = 64 * 1024;

    private final Uploads uploads;
    private final UploadStore rows;
    private final Store store;
    private final Vertx vertx;
    private final Cache<String, Cut> cuts =
            Caffeine.newBuilder().maximumSize(KNOWN_CUTS).build();

    Handouts(Uploads uploads, UploadStore rows, Store store, Vertx vertx) {
        this.uploads = uploads;
        this.rows = rows;
        this.store = store;
        this.vertx = vertx;
    }

    /** To who sent it. */
    Uni<Handout> own(UUID id, Owner owner) {
        return uploads.own(id, owner).map(Handouts::kept).map(Handout::original);
    }

    /** To somebody who was given a link. */
    Uni<Handout> linked(UUID id, Way way) {
        return rows.find(id)
                .map(found -> kept(found.orElseThrow(Refusal::notFound)))
                .chain(upload -> {
                    FileType type = FileType.of(upload.mediaType()).orElseThrow(Refusal::notFound);
                    return Strip.concerns(type)
                            ? cut(upload, type).map(cut -> new Handout(upload, cut, true, way))
                            : Uni.createFrom().item(new Handout(upload, Cut.nothing(upload.length()), false, way));
                });
    }

    /** The bytes of a range, at the pace of whoever reads. */
    Multi<Buffer> bytes(Handout handout, ByteRange range) {
        String sha256 = handout.upload().sha256();
        return Multi.createBy()
                .concatenating()
                .streams(handout.cut().range(range.first(), range.count()).stream()
                        .map(part -> bytes(sha256, part))
                        .toList());
    }

    private Multi<Buffer> bytes(String sha256, Part part) {
        if (part instanceof Part.Kept kept) {
            return store.read(sha256, kept.at(), kept.length());
        }
        if (part instanceof Part.Made made) {
            return Multi.createFrom().item(Buffer.buffer(made.bytes()));
        }
        return Multi.createFrom()
                .range(0, (int) ((part.length() + ZEROS - 1) / ZEROS))
                .map(i -> Buffer.buffer(new byte[(int) Math.min(ZEROS, part.length() - (long) i * ZEROS)]));
    }

    private static Upload kept(Upload upload) {
        if (upload.state() != Upload.State.KEPT) {
            throw Refusal.notWhole();
        }
        if (upload.scan() == Scan.INFECTED) {
            throw Refusal.infected();
        }
        if (upload.lost()) {
            throw Refusal.lost();
        }
        return upload;
    }

    private Uni<Cut> cut(Upload upload, FileType type) {
        Cut known = cuts.getIfPresent(upload.sha256());
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .completionStage(() ->
                        vertx.executeBlocking(() -> walk(upload, type), false).toCompletionStage())
                .invoke(cut -> cuts.put(upload.sha256(), cut))
                .onFailure(NotUnderstood.class)
                .transform(why -> {
                    LOG.infof("Picture %s cannot be stripped: %s", upload.id(), why.getMessage());
                    return Refusal.notStripped();
                });
    }

    private Cut walk(Upload upload, FileType type) {
        try (BlockStream picture = BlockStream.of(store.read(upload.sha256(), 0, upload.length()))) {
            return Strip.of(type, picture, upload.length());
        }
    }
}
