package org.open12315.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Who may sign in, how often, and how long the platform remembers it. */
@ConfigMapping(prefix = "open12315.identity")
public interface IdentityConfig {

    /** How long a look-up is trusted before the database is asked again; an account switched off here is forgotten at once. */
    @WithDefault("20s")
    Duration remember();

    /**
     * How long after its last use a right password is known again without bcrypt, while the stored hash stays the same; held
     * is only a keyed hash of it, under a key that ends with the process.
     */
    @WithDefault("1h")
    Duration rememberPassword();

    /** How long a session lasts at most, however much it is used; without use it ends after the form's timeout. */
    @WithDefault("12h")
    Duration sessionLimit();

    /** Wrong passwords for one account from one address before it has to wait. */
    @WithDefault("5")
    int triesPerAccount();

    /** Wrong passwords from one address, whatever the account; generous, because a town hall shares one address. */
    @WithDefault("50")
    int triesPerAddress();

    /** How long both have to wait. */
    @WithDefault("5m")
    Duration pause();

    /** Cost of bcrypt, a power of two: 10 is about 60 ms of one core. */
    @WithDefault("10")
    int bcryptCost();

    /** How long somebody who was invited may take to make the account. */
    @WithDefault("3d")
    Duration invitationLife();

    /** How long an invitation is kept after that; what was done with it stays in the audit trail. */
    @WithDefault("30d")
    Duration invitationKept();

    /** Threads that hash passwords; the rest of the cores stay with those who are signed in. */
    @WithDefault("2")
    int hashingThreads();

    /** Where tokens say what somebody is. */
    Claims claims();

    /** Names of claims at the first level of a token; a provider is told to put them there. */
    interface Claims {
        /** One of the roles of {@link Permissions}, alone or among words of the provider. */
        @WithDefault("roles")
        String role();

        /** Code of the authority that somebody works for. */
        @WithDefault("authority")
        String authority();

        /** Code of the ODR enterprise or organisation that somebody, or a program, acts for. */
        @WithDefault("enterprise")
        String enterprise();
    }

    /**
     * Providers of identities that the sign-in page offers beside the password, none by default. Each is a tenant of Quarkus
     * OIDC of the same name ({@code quarkus.oidc.<name>.…}), see {@code deployment/keycloak/README.md}.
     */
    Map<String, Provider> providers();

    /** What the sign-in page says of one. */
    interface Provider {
        /** Its name in Chinese: 单位统一身份认证. */
        String label();

        /** Its name in English; the Chinese one if absent. */
        Optional<String> labelEn();

        /** Whom it knows: only one for staff may say who has which role, whatever the tokens of the others hold. */
        @WithDefault("staff")
        People people();
    }

    /** Whom a provider knows. */
    enum People {
        STAFF,
        CONSUMERS
    }

    /** How long a session that began at a provider goes on before the provider is asked whether it still should. */
    @WithDefault("5m")
    Duration providerCheck();

    /** How often it is looked for such sessions. */
    @WithDefault("30s")
    Duration providerCheckTurn();

    /** The first administrator of a new installation. */
    FirstAdministrator firstAdministrator();

    /** Made at start-up if there is no account of that name. */
    interface FirstAdministrator {
        Optional<String> userName();

        /** File that holds the password, so that it stands in no process list. */
        Optional<Path> passwordFile();
    }
}
