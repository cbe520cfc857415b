package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.open12315.evidence.check.FileType;
import org.open12315.evidence.check.Inspection;
import org.open12315.evidence.check.NotTaken;
import org.open12315.evidence.store.BlockStream;
import org.open12315.evidence.store.Store;

/** Looks at a file that has come, before it is kept. Fails with a {@link Refusal} if it is not taken. */
@ApplicationScoped
class Checking {

    private static final Logger LOG = Logger.getLogger(Checking.class);

    private final Store store;
    private final EvidenceConfig config;
    private final Vertx vertx;

    Checking(Store store, EvidenceConfig config, Vertx vertx) {
        this.store = store;
        this.config = config;
        this.vertx = vertx;
    }

    Uni<FileType> check(Upload upload) {
        long look = Math.min(Inspection.LOOK, upload.length());
        return Uni.combine()
                .all()
                .unis(bytes(upload.id(), 0, look), bytes(upload.id(), upload.length() - look, look))
                .asTuple()
                .chain(ends -> worker(upload, ends.getItem1(), ends.getItem2()))
                .invoke(type -> refuseTooLarge(type, upload.length()))
                .onFailure(NotTaken.class)
                .transform(why -> told(upload, (NotTaken) why));
    }

    private Uni<FileType> worker(Upload upload, byte[] head, byte[] tail) {
        String ending = FileName.ending(Metadata.read(upload.metadata()).fileName());
        Inspection.Sight sight = new Inspection.Sight(head, tail, ending, () -> whole(upload));
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> Inspection.look(sight), false)
                        .toCompletionStage());
    }

    private BlockStream whole(Upload upload) {
        return BlockStream.of(store.readUpload(upload.id(), 0, upload.length()));
    }

    private Uni<byte[]> bytes(UUID upload, long from, long length) {
        return store.readUpload(upload, from, length)
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .map(Buffer::getBytes);
    }

    /** Beforehand there was only the sender's word for the kind. */
    private void refuseTooLarge(FileType type, long length) {
        long most = config.limits().of(type.kind());
        if (length > most) {
            throw Refusal.tooLarge(most);
        }
    }

    private static Refusal told(Upload upload, NotTaken why) {
        LOG.infof("Upload %s is not taken: %s", upload.id(), why.getMessage());
        return Refusal.notTaken(why.reason());
    }
}
