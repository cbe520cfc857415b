package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.open12315.evidence.store.Store;

/** What a sender can do with an upload; each fails with a {@link Refusal} that says why it is not done. */
@ApplicationScoped
class Uploads {

    private final UploadStore uploads;
    private final Store store;
    private final Receiving receiving;
    private final Finishing finishing;
    private final HashStates hashes;
    private final EvidenceConfig config;
    private final Clock clock;

    Uploads(
            UploadStore uploads,
            Store store,
            Receiving receiving,
            Finishing finishing,
            HashStates hashes,
            EvidenceConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.receiving = receiving;
        this.finishing = finishing;
        this.hashes = hashes;
        this.config = config;
        this.clock = clock;
    }

    /** Begins one of {@code length} bytes. */
    Uni<Upload> begin(Upload.Plan plan, long length) {
        refuseLength(length, Metadata.read(plan.metadata()));
        Instant now = Instant.now(clock);
        Upload upload = Upload.begun(plan, length, now.plus(config.expireAfter()));
        EvidenceConfig.Limits limits = config.limits();
        UploadStore.Quota quota = new UploadStore.Quota(
                limits.perDay().asLongValue(), limits.filesPerDay(), now.minus(Duration.ofDays(1)));
        return uploads.create(upload, quota).map(begun -> switch (begun) {
            case YES -> upload;
            case TOO_MANY_BYTES -> throw Refusal.quota(quota.bytes());
            case TOO_MANY_FILES -> throw Refusal.quotaFiles(quota.files());
        });
    }

    /** Where it stands, for somebody who wants to go on: a request that still holds it in silence is ended first. */
    Uni<Upload> stand(UUID id, Owner owner) {
        return own(id, owner)
                .call(() -> receiving.endSilent(id))
                .chain(() -> own(id, owner))
                .chain(finishing::goOn);
    }

    /** Takes bytes from {@code offset} on; emits the upload with what it holds afterwards. */
    Uni<Upload> append(UUID id, Owner owner, long offset, ReadStream<Buffer> body, Optional<Checksum> checksum) {
        return own(id, owner)
                .call(upload -> refuseOffset(upload, offset))
                .chain(upload -> upload.hasAll()
                        ? Uni.createFrom().item(upload)
                        : write(upload, body, checksum).map(Receiving.Received::upload))
                .chain(finishing::goOn);
    }

    /** The same for one that was looked at already, and without what comes after the last byte. */
    Uni<Receiving.Received> write(Upload upload, ReadStream<Buffer> body, Optional<Checksum> checksum) {
        UUID writer = UUID.randomUUID();
        return claim(upload, writer)
                .chain(() -> receiving
                        .receive(upload, writer, body, checksum)
                        .onTermination()
                        .call(() -> uploads.release(upload.id(), writer)));
    }

    /** Forgets it and what it held. */
    Uni<Void> cancel(UUID id, Owner owner) {
        return own(id, owner)
                .invoke(upload -> {
                    if (upload.state() != Upload.State.RECEIVING) {
                        throw Refusal.method();
                    }
                })
                .chain(() -> forget(id));
    }

    /** First the row, so that nobody goes on with bytes that are gone. */
    Uni<Void> forget(UUID id) {
        hashes.forget(id);
        return uploads.delete(id)
                .chain(() ->
                        Uni.createFrom().completionStage(() -> store.discard(id).toCompletionStage()));
    }

    /** One's own; another's is not found, as if there were none. */
    Uni<Upload> own(UUID id, Owner owner) {
        return uploads.find(id)
                .map(found -> found.filter(upload -> upload.owner().is(owner))
                        .map(this::refuseExpired)
                        .orElseThrow(Refusal::notFound));
    }

    private Upload refuseExpired(Upload upload) {
        if (upload.state() == Upload.State.REFUSED) {
            throw Refusal.refused();
        }
        if (upload.isExpired(Instant.now(clock))) {
            throw Refusal.expired();
        }
        return upload;
    }

    private Uni<Void> claim(Upload upload, UUID writer) {
        return uploads.claim(upload.id(), upload.received(), writer, config.lease())
                .chain(won -> won
                        ? Uni.createFrom().voidItem()
                        : uploads.find(upload.id())
                                .chain(now -> now.map(found -> refuseOffset(found, upload.received()))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))
                                .invoke(() -> {
                                    throw Refusal.busy();
                                }));
    }

    /** While somebody else writes, the offset is still moving: to wait helps then, to be told of a wrong offset does not. */
    private Uni<Void> refuseOffset(Upload upload, long offset) {
        if (upload.part() == Upload.Part.JOINED) {
            throw Refusal.joined();
        }
        if (upload.received() == offset) {
            return Uni.createFrom().voidItem();
        }
        return uploads.isWritten(upload.id())
                .invoke(written -> {
                    throw written ? Refusal.busy() : Refusal.offset();
                })
                .replaceWithVoid();
    }

    /** Most bytes of a file that is announced so. */
    long most(Metadata metadata) {
        EvidenceConfig.Limits limits = config.limits();
        return metadata.kind().map(limits::of).orElse(limits.most());
    }

    private void refuseLength(long length, Metadata metadata) {
        long most = most(metadata);
        if (length > most) {
            throw Refusal.tooLarge(most);
        }
        if (length == 0) {
            throw Refusal.empty();
        }
    }
}
