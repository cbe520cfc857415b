package org.open12315.jurisdiction;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers that stay the same as long as the list of divisions does: everybody may keep them for an hour, and after that
 * ask by the tag whether they still hold.
 */
@Singleton
class Cached {

    private static final Duration KEPT = Duration.ofHours(1);

    private final EntityTag tag;

    Cached(Checksum checksum) {
        this.tag = new EntityTag(checksum.value());
    }

    /** 304 if the asker has it already, otherwise 200 with what {@code body} makes. */
    <T> RestResponse<T> answer(Request request, Supplier<T> body) {
        CacheControl cache = new CacheControl();
        cache.setMaxAge((int) KEPT.toSeconds());
        cache.setNoTransform(false);
        boolean unchanged = request.evaluatePreconditions(tag) != null;
        ResponseBuilder<T> answer =
                unchanged ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED) : ResponseBuilder.ok(body.get());
        return answer.cacheControl(cache).tag(tag).build();
    }
}
