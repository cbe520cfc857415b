package org.open12315.web;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** What whoever asks has begun and not sent; the room that keeps it implements this, so that the frame need not know it. */
public interface Unfinished {

    /**
     * The one touched last.
     *
     * @param url where one goes on
     * @param complaint a complaint, otherwise a report
     * @param name whom it is against, as far as it was typed; never null
     * @param savedAt when it was kept last
     * @param count how many there are in all, at least 1
     */
    record Begun(String url, boolean complaint, String name, Instant savedAt, int count) {}

    /** Empty for somebody who has begun nothing, and for a browser that is not known. */
    Uni<Optional<Begun>> newest();
}
