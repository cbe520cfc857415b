package org.open12315.identity.code;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Answers 429 with {@code Retry-After}, on the API and on pages. */
public final class TooManyRequests extends ClientErrorException {

    private static final long serialVersionUID = 1L;
    private final Duration wait;

    public TooManyRequests(Duration wait) {
        super(Response.status(429)
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                .build());
        this.wait = wait;
    }

    /** Whole seconds to wait, at least one. */
    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }

    /** Whole minutes to wait, at least one. */
    public long minutes() {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
