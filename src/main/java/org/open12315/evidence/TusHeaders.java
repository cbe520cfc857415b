package org.open12315.evidence;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What stands in the headers of an upload, and the body behind them. */
final class TusHeaders {

    private TusHeaders() {}

    /** A whole number from 0 on; refused if it is missing or something else. */
    static long number(HttpServerRequest request, String header) {
        String value = request.getHeader(header);
        if (value == null || !value.matches("[0-9]{1,18}")) {
            throw Refusal.malformed(header);
        }
        return Long.parseLong(value);
    }

    /** Before anything is read: a body that cannot fit need not be sent. */
    static void refuseLongBody(HttpServerRequest request, long most) {
        String announced = request.getHeader("Content-Length");
        if (announced != null && number(request, "Content-Length") > most) {
            throw Refusal.moreThanAnnounced();
        }
    }

    /** The body, after whoever waits for a word before sending it has got that word. */
    static HttpServerRequest body(RoutingContext http) {
        HttpServerRequest request = http.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            http.response().writeContinue();
        }
        return request;
    }
}
