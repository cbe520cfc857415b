package org.open12315.kernel.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Somebody guesses, or does something much too often, and has to wait: 429 with {@code Retry-After} (RFC 6585, 4), however
 * right the next one is.
 */
public class TooManyTries extends RuntimeException {

    private final long seconds;

    /** Without a stack trace: whoever guesses comes often. */
    public TooManyTries(Duration pause) {
        super("too many tries", null, false, false);
        // up, so that whoever waits as long as told is not told again
        this.seconds = Math.max(1, pause.plusMillis(999).toSeconds());
    }

    /** Whole seconds to wait, at least one. */
    public long seconds() {
        return seconds;
    }

    /** Whole minutes to wait, at least one. */
    public long minutes() {
        return (seconds + 59) / 60;
    }

    /** Value of {@code Retry-After}. */
    public String retryAfter() {
        return Long.toString(seconds);
    }

    /** The answer inside of the resources; what fails before them is answered with the same by {@code web}. */
    public static class Answer {

        @ServerExceptionMapper
        Response toResponse(TooManyTries failure) {
            return HttpProblem.builder()
                    .withStatus(Response.Status.TOO_MANY_REQUESTS)
                    .withHeader(HttpHeaders.RETRY_AFTER, failure.retryAfter())
                    .build()
                    .toResponse();
        }
    }
}
