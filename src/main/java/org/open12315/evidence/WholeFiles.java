package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Files that come in one request, from senders that cannot go on: what breaks off is forgotten. */
@ApplicationScoped
class WholeFiles {

    private final Uploads uploads;
    private final UploadStore rows;
    private final Finishing finishing;

    WholeFiles(Uploads uploads, UploadStore rows, Finishing finishing) {
        this.uploads = uploads;
        this.rows = rows;
        this.finishing = finishing;
    }

    /**
     * Takes a file whose size nobody knows beforehand.
     *
     * @param bound bytes that it cannot exceed, because the request has no more
     */
    Uni<Upload> take(Upload.Plan plan, long bound, ReadStream<Buffer> body) {
        long most = most(plan.metadata());
        return uploads.begin(plan, Math.min(bound, most))
                .chain(upload -> uploads.write(upload, body, Optional.empty())
                        .chain(this::end)
                        .onFailure(WholeFiles::isTooMuch)
                        .transform(more -> Refusal.tooLarge(most))
                        .onFailure()
                        .call(() -> uploads.forget(upload.id())));
    }

    /** Most bytes of a file that is announced so. */
    long most(String metadata) {
        return uploads.most(Metadata.read(metadata));
    }

    private Uni<Upload> end(Receiving.Received received) {
        if (received.broken()) {
            throw Refusal.brokenOff();
        }
        if (received.upload().received() == 0) {
            throw Refusal.empty();
        }
        return rows.end(received.upload().id())
                .chain(() -> finishing.goOn(received.upload().ended()));
    }

    private static boolean isTooMuch(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code().equals("more-than-announced");
    }
}
