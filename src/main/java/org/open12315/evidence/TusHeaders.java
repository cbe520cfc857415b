package org.open12315.evidence;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What stands in the headers of an upload, and the body behind them. */
final class TusHeaders {

    private static final int MOST_PIECES = 100;

    private TusHeaders() {}

    /** A whole number from 0 on; refused if it is missing or something else. */
    static long number(HttpServerRequest request, String header) {
        String value = request.getHeader(header);
        if (value == null || !value.matches("[0-9]{1,18}")) {
            throw Refusal.malformed(header);
        }
        return Long.parseLong(value);
    }

    /** What is to come: a file, a piece of one ({@code partial}), or one joined of pieces ({@code final;…}). */
    static Upload.Plan plan(HttpServerRequest request, Owner owner) {
        String metadata = request.getHeader("Upload-Metadata");
        String concat = request.getHeader("Upload-Concat");
        if (concat == null) {
            return Upload.Plan.whole(owner, metadata);
        }
        boolean joined = concat.startsWith("final;");
        if (!joined && !concat.equals("partial")) {
            throw Refusal.malformed("Upload-Concat");
        }
        return new Upload.Plan(owner, metadata, joined ? Upload.Part.JOINED : Upload.Part.PART, concat);
    }

    /** The pieces that {@code final;/files/a /files/b} names, by path or by whole address. */
    static List<UUID> pieces(String concat) {
        String addresses = concat.substring(concat.indexOf(';') + 1).strip();
        try {
            List<UUID> pieces = Arrays.stream(addresses.split(" +"))
                    .map(address -> UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                    .toList();
            if (pieces.size() > MOST_PIECES) {
                throw Refusal.malformed("Upload-Concat");
            }
            return pieces;
        } catch (IllegalArgumentException noId) {
            throw Refusal.malformed("Upload-Concat");
        }
    }

    /** Before anything is read: a body that cannot fit need not be sent. */
    static void refuseLongBody(HttpServerRequest request, long most) {
        String announced = request.getHeader("Content-Length");
        if (announced != null && number(request, "Content-Length") > most) {
            throw Refusal.moreThanAnnounced();
        }
    }

    /** Most bytes that a request brings: what it announced, or nobody knows. A form is a little longer than its files. */
    static long most(HttpServerRequest request) {
        return request.getHeader("Content-Length") == null ? Long.MAX_VALUE : number(request, "Content-Length");
    }

    /** The body, after whoever waits for a word before sending it has got that word. */
    static HttpServerRequest body(RoutingContext http) {
        HttpServerRequest request = http.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            http.response().writeContinue();
        }
        return request;
    }

    /** The upload that the address names; not found if that is no id. */
    static UUID id(RoutingContext http) {
        try {
            return UUID.fromString(http.pathParam("id"));
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }
}
