package org.open12315.kernel.gateway;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a service outside, as configuration describes it; rooms extend it in their config mapping. Placeholders
 * {@code {name}} may stand in address, headers and body. They are escaped for where they stand: an address or a form,
 * JSON, XML, or none of these.
 */
public interface Endpoint {

    /** Where the service is; without an address there is none. */
    Optional<String> url();

    @WithDefault("POST")
    String method();

    Map<String, String> headers();

    /** Not sent with GET. */
    String body();

    @WithDefault("application/json")
    String contentType();

    /** What the answer must contain, a regular expression, beside a status of 2xx: many services say 200 to errors. */
    Optional<String> success();

    /** An answer that no other try will change; a regular expression. It counts before {@link #success}. */
    Optional<String> refusal();

    @WithDefault("5s")
    Duration timeout();
}
