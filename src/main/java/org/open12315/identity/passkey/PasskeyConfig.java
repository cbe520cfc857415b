package org.open12315.identity.passkey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Sign-in with a passkey. On one machine nothing has to be set. */
@ConfigMapping(prefix = "open12315.identity.passkey")
public interface PasskeyConfig {

    /**
     * Address of the site as browsers know it, for example {@code https://12315.example.cn}; without it, the address of each
     * request. Set it where the site has more than one name: a passkey made under one name does not exist under another.
     */
    Optional<URI> site();

    /** How long an authenticator may take: finding a security key and typing its number. */
    @WithDefault("5m")
    Duration challengeLife();

    /** Passkeys of one account; each new one gets the list of all, so that no authenticator makes a second. */
    @WithDefault("20")
    int most();
}
