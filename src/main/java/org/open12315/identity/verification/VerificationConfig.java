package org.open12315.identity.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.open12315.identity.code.Rate;
import org.open12315.kernel.gateway.Endpoint;

/**
 * Who says that a name and the number of a document belong together. With nothing set only the form is checked, and the
 * account and the case say so.
 */
@ConfigMapping(prefix = "open12315.identity.verification")
public interface VerificationConfig {

    /** Name of the verifier, as people read it; without one the host of its address. */
    Optional<String> name();

    /** Pause after the first try that brought no answer; each further one is twice as long. */
    @WithDefault("30s")
    Duration pause();

    /** No pause is longer, so that people do not wait for a verifier that has long been back. */
    @WithDefault("1h")
    Duration longestPause();

    /** After so long without an answer the identity is unverified again, as if nobody had been asked. */
    @WithDefault("3d")
    Duration patience();

    /** How often one account may ask again: verifiers cost money. */
    @WithDefault("3/24h")
    Rate again();

    /** The verifier; without an address there is none. */
    Http http();

    /** How it is asked when a picture of the face is given; without an address none is taken. */
    Face face();

    /**
     * A verifier that takes one request a person. Placeholders in address, headers and body: {@code {name}}, {@code
     * {number}}, {@code {kind}}, {@code {id}}, {@code {timestamp}}. Both tests of the answer have to be set: a 2xx that
     * fits {@code success} confirms, an answer that fits {@code refusal} denies, any other is no answer and is asked for
     * again.
     */
    interface Http extends Endpoint {
        @Override
        @WithDefault("{\"name\":\"{name}\",\"number\":\"{number}\"}")
        String body();

        /**
         * The documents that the verifier knows, and its own word for each, which {@code {kind}} becomes: {@code
         * resident-card}, {@code passport}, {@code hong-kong-macao-permit}, {@code taiwan-permit}, {@code
         * foreigner-residence-card}. Without any, resident cards only. Other documents stay unverified.
         */
        Map<String, String> kinds();
    }

    /** As {@link Http}, with the placeholder {@code {face}} besides: a JPEG in Base64. */
    interface Face extends Endpoint {
        /** Name of who compares faces, as people read it; without one the verifier's. */
        Optional<String> name();

        @Override
        @WithDefault("{\"name\":\"{name}\",\"number\":\"{number}\",\"face\":\"{face}\"}")
        String body();
    }
}
