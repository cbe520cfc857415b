package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The files of one multipart form, one after the other, each at the pace at which it is taken. Used once. */
final class FormFiles {

    private final HttpServerRequest request;
    private final int most;
    private final Function<HttpServerFileUpload, Uni<Upload>> take;
    /** By their place in the form: a small file behind a large one may be done first. */
    private final SortedMap<Integer, Upload> taken = new TreeMap<>();

    private final Promise<List<Upload>> done = Promise.promise();
    private int underWay;
    private int seen;
    private boolean ended;

    /** @param most files of one form */
    FormFiles(HttpServerRequest request, int most, Function<HttpServerFileUpload, Uni<Upload>> take) {
        this.request = request;
        this.most = most;
        this.take = take;
    }

    /** Emits what was taken, in the order of the form; fails with the first file that is refused, those before it stay. */
    Uni<List<Upload>> all() {
        request.setExpectMultipart(true);
        request.uploadHandler(this::next);
        request.exceptionHandler(done::tryFail);
        request.endHandler(end -> {
            ended = true;
            answerIfDone();
        });
        request.resume();
        return Uni.createFrom().completionStage(done.future()::toCompletionStage);
    }

    private void next(HttpServerFileUpload file) {
        // a form without a chosen file sends one without a name
        if (done.future().isComplete()
                || file.filename() == null
                || file.filename().isEmpty()) {
            throwAway(file);
            return;
        }
        if (++seen > most) {
            done.tryFail(Refusal.tooMany(most));
            throwAway(file);
            return;
        }
        int place = seen;
        file.pause();
        underWay++;
        Uni.createFrom()
                .deferred(() -> take.apply(file))
                .subscribe()
                .with(
                        upload -> {
                            taken.put(place, upload);
                            underWay--;
                            answerIfDone();
                        },
                        failure -> {
                            done.tryFail(failure);
                            throwAway(file);
                        });
    }

    private void answerIfDone() {
        if (ended && underWay == 0) {
            if (taken.isEmpty()) {
                done.tryFail(Refusal.noFile());
            } else {
                done.tryComplete(List.copyOf(taken.values()));
            }
        }
    }

    private static void throwAway(HttpServerFileUpload file) {
        file.handler(nothing -> {});
        file.resume();
    }
}
