package org.open12315.kernel;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The rest of a body that nobody will read, after the answer was written. To close at once would reset the connection, and
 * the sender, who still writes, would never see the answer; to read on would let anybody keep a connection busy.
 */
public final class UnreadBody {

    /** How long a sender may go on sending, so that it comes to read the answer. */
    private static final long LINGER_MILLISECONDS = 5_000;

    private UnreadBody() {}

    /** Throws away what comes for a while, then closes the connection. */
    public static void letGo(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (request.isEnded()) {
            return;
        }
        long timer = http.vertx()
                .setTimer(LINGER_MILLISECONDS, over -> request.connection().close());
        request.endHandler(end -> http.vertx().cancelTimer(timer));
        request.exceptionHandler(gone -> http.vertx().cancelTimer(timer));
        request.handler(thrownAway -> {});
        request.resume();
    }
}
