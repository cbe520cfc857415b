package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.open12315.evidence.store.Reception;
import org.open12315.evidence.store.Store;
import org.open12315.evidence.store.StoreFull;

/**
 * Takes the bytes of one request into the store and counts them in the database, for a writer that has claimed the upload.
 * What a broken connection brought counts; what a checksum does not fit does not.
 */
@ApplicationScoped
class Receiving {

    /**
     * What a request has brought.
     *
     * @param upload with what it holds now
     * @param broken whether the connection broke before the end of the body
     */
    record Received(Upload upload, boolean broken) {}

    /** A request under way, and how to tell when it is over. */
    private record Running(Context context, Reception reception, Promise<Void> over) {}

    private final Store store;
    private final UploadStore uploads;
    private final HashStates hashes;
    private final EvidenceConfig config;
    private final UploadPace pace;
    private final Vertx vertx;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();

    Receiving(
            Store store, UploadStore uploads, HashStates hashes, EvidenceConfig config, UploadPace pace, Vertx vertx) {
        this.store = store;
        this.uploads = uploads;
        this.hashes = hashes;
        this.config = config;
        this.pace = pace;
        this.vertx = vertx;
    }

    /** Takes the stream to its end, or to where it breaks; fails only if the store does, or what comes is not accepted. */
    Uni<Received> receive(Upload upload, UUID writer, ReadStream<Buffer> body, Optional<Checksum> checksum) {
        Context context = vertx.getOrCreateContext();
        long rest = upload.length() - upload.received();
        Future<Received> received = store.open(upload.id(), upload.received(), rest)
                .compose(sink -> new Writing(context, upload, writer, sink, checksum)
                        .run(body)
                        .eventually(() -> sink.close().otherwiseEmpty()));
        return Uni.createFrom()
                .completionStage(received::toCompletionStage)
                .onFailure(StoreFull.class)
                .transform(full -> Refusal.full())
                .onFailure(Reception.TooMuch.class)
                .transform(more -> Refusal.moreThanAnnounced());
    }

    /** Ends the request that writes this upload, if nothing has come from it lately; emits when it has counted what came. */
    Uni<Void> endSilent(UUID upload) {
        Running silent = running.get(upload);
        if (silent == null) {
            return Uni.createFrom().voidItem();
        }
        silent.context.runOnContext(go -> {
            if (silent.reception.silentFor().compareTo(config.silence()) >= 0) {
                silent.reception.broke(null);
            } else {
                silent.over.tryComplete();
            }
        });
        return Uni.createFrom().completionStage(silent.over.future()::toCompletionStage);
    }

    /** One request. */
    private final class Writing {

        private final Context context;
        private final Upload upload;
        private final UUID writer;
        private final Optional<Checksum> checksum;
        private final Optional<MessageDigest> whole;
        private final Optional<MessageDigest> before;
        private final Optional<MessageDigest> request;
        private final Reception reception;

        Writing(Context context, Upload upload, UUID writer, Store.Sink sink, Optional<Checksum> checksum) {
            this.context = context;
            this.upload = upload;
            this.writer = writer;
            this.checksum = checksum;
            this.whole = hashes.take(upload.id(), upload.received());
            this.before = checksum.isPresent() ? whole.map(HashStates::copy) : Optional.empty();
            this.request = checksum.map(Checksum::digest);
            List<MessageDigest> digests = new ArrayList<>();
            whole.ifPresent(digests::add);
            request.ifPresent(digests::add);
            long rest = upload.length() - upload.received();
            this.reception = new Reception(
                    context,
                    sink,
                    digests,
                    new Reception.Limits(rest, config.saveEvery().asLongValue()),
                    // what a checksum may still reject is safe but does not count yet
                    safe -> count(checksum.isPresent() ? 0 : safe),
                    pace::pause);
        }

        Future<Received> run(ReadStream<Buffer> body) {
            Running now = new Running(context, reception, Promise.promise());
            running.put(upload.id(), now);
            long beat = vertx.setPeriodic(config.beat().toMillis(), tick -> beat());
            return reception.take(body).compose(this::accept).onComplete(ended -> {
                vertx.cancelTimer(beat);
                running.remove(upload.id(), now);
                now.over.tryComplete();
            });
        }

        /** A sender that is silent for too long is gone; otherwise its bytes are made safe now and then. */
        private void beat() {
            if (reception.silentFor().compareTo(config.stall()) >= 0) {
                reception.broke(null);
            } else {
                reception.saveSoon();
            }
        }

        private Future<Void> count(long safe) {
            return future(uploads.progress(upload.id(), writer, upload.received() + safe, config.lease()))
                    .compose(still -> still ? Future.succeededFuture() : Future.failedFuture(Refusal.busy()));
        }

        private Future<Received> accept(long safe) {
            if (checksum.isPresent() && !checksum.get().fits(request.get().digest())) {
                before.ifPresent(state -> hashes.put(upload.id(), upload.received(), state));
                return Future.failedFuture(Refusal.checksum());
            }
            long received = upload.received() + safe;
            whole.ifPresent(state -> hashes.put(upload.id(), received, state));
            Future<Void> counted = checksum.isPresent() ? count(safe) : Future.succeededFuture();
            return counted.map(ignored -> new Received(upload.at(received), reception.isBroken()));
        }
    }

    private static <T> Future<T> future(Uni<T> uni) {
        Promise<T> promise = Promise.promise();
        uni.subscribe().with(promise::complete, promise::fail);
        return promise.future();
    }
}
