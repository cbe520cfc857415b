package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/** The files of one multipart form, one after the other, each at the pace at which it is taken. Used once. */
final class FormFiles {

    private final HttpServerRequest request;
    private final int most;
    private final Function<HttpServerFileUpload, Uni<Upload>> take;
    private final Queue<HttpServerFileUpload> waiting = new ArrayDeque<>();
    private final List<Upload> taken = new ArrayList<>();
    private final Promise<List<Upload>> done = Promise.promise();
    private boolean busy;
    private boolean ended;

    /** @param most files of one form */
    FormFiles(HttpServerRequest request, int most, Function<HttpServerFileUpload, Uni<Upload>> take) {
        this.request = request;
        this.most = most;
        this.take = take;
    }

    /**
     * Emits what was taken, in the order of the form; fails with the first file that is refused: those before it stay, those
     * behind it are thrown away.
     */
    Uni<List<Upload>> all() {
        request.setExpectMultipart(true);
        request.uploadHandler(this::come);
        request.exceptionHandler(done::tryFail);
        request.endHandler(end -> {
            ended = true;
            goOn();
        });
        request.resume();
        return Uni.createFrom().completionStage(done.future()::toCompletionStage);
    }

    /** Small files begin in one block, all at the same moment. */
    private void come(HttpServerFileUpload file) {
        // a form without a chosen file sends one without a name
        if (done.future().isComplete()
                || file.filename() == null
                || file.filename().isEmpty()) {
            throwAway(file);
            return;
        }
        file.pause();
        waiting.add(file);
        goOn();
    }

    private void goOn() {
        if (busy) {
            return;
        }
        HttpServerFileUpload next = waiting.poll();
        if (next != null) {
            busy = true;
            Uni.createFrom()
                    .deferred(() -> take(next))
                    .subscribe()
                    .with(this::taken, failure -> refused(next, failure));
        } else if (ended && taken.isEmpty()) {
            done.tryFail(Refusal.noFile());
        } else if (ended) {
            done.tryComplete(List.copyOf(taken));
        }
    }

    private Uni<Upload> take(HttpServerFileUpload file) {
        return taken.size() < most ? take.apply(file) : Uni.createFrom().failure(Refusal.tooMany(most));
    }

    private void taken(Upload upload) {
        taken.add(upload);
        busy = false;
        goOn();
    }

    /** Stays busy: nothing more is taken. */
    private void refused(HttpServerFileUpload file, Throwable why) {
        done.tryFail(why);
        throwAway(file);
        waiting.forEach(FormFiles::throwAway);
    }

    private static void throwAway(HttpServerFileUpload file) {
        file.handler(nothing -> {});
        file.resume();
    }
}
