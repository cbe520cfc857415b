package org.open12315.identity.passkey;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Base64;
import java.util.List;
import org.open12315.identity.passkey.Challenges.Purpose;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * What a page hands to {@code navigator.credentials}, in the JSON of the standard ({@code
 * PublicKeyCredentialCreationOptionsJSON} and {@code …RequestOptionsJSON}): bytes in base64url.
 */
@ApplicationScoped
public class PasskeyOptions {

    /** For whom a passkey is made; both names are shown by the authenticator when it asks which one to use. */
    public record Owner(long account, String name, String displayName) {}

    private final Challenges challenges;
    private final KeyedHash hashes;
    private final PasskeyConfig config;

    PasskeyOptions(Challenges challenges, KeyedHash hashes, PasskeyConfig config) {
        this.challenges = challenges;
        this.hashes = hashes;
        this.config = config;
    }

    /** A configured address that is none is told at the start, not to the first who wants to sign in. */
    void atStart(@Observes StartupEvent event) {
        config.site().ifPresent(Site::of);
    }

    /** The configured site, otherwise the one that the request came to. */
    public Site site(RoutingContext http) {
        return config.site().map(Site::of).orElseGet(() -> Site.of(http));
    }

    /** Passkeys that one account may have. */
    public int most() {
        return config.most();
    }

    /** How long an answer is taken, in seconds. */
    public long seconds() {
        return config.challengeLife().toSeconds();
    }

    /** By which an authenticator knows an account: it tells nothing to who reads it there, and is the same every time. */
    public byte[] handle(long account) {
        return hashes.of("passkey.user", Long.toString(account));
    }

    /**
     * For a new passkey, one that needs no user name typed.
     *
     * @param siteName what the authenticator shows for the platform
     * @param known the credential ids that the account has: an authenticator with one of them makes no second
     */
    public String create(Site site, String siteName, Owner owner, List<byte[]> known) {
        JsonArray kinds = new JsonArray();
        PasskeyVerifier.algorithms()
                .forEach(kind ->
                        kinds.add(new JsonObject().put("type", "public-key").put("alg", kind)));
        JsonArray others = new JsonArray();
        known.forEach(
                id -> others.add(new JsonObject().put("type", "public-key").put("id", base64(id))));
        return new JsonObject()
                .put("rp", new JsonObject().put("id", site.host()).put("name", siteName))
                .put(
                        "user",
                        new JsonObject()
                                .put("id", base64(handle(owner.account())))
                                .put("name", owner.name())
                                .put("displayName", owner.displayName()))
                .put("challenge", base64(challenges.issue(Purpose.REGISTER, Long.toString(owner.account()))))
                .put("pubKeyCredParams", kinds)
                .put("excludeCredentials", others)
                .put(
                        "authenticatorSelection",
                        new JsonObject()
                                .put("residentKey", "required")
                                .put("requireResidentKey", true)
                                .put("userVerification", "required"))
                .put("attestation", "none")
                .put("timeout", millis())
                .encode();
    }

    /**
     * For a sign-in with whatever passkey of this site the authenticator holds.
     *
     * @param browser the word that this browser keeps in a cookie: the answer of another one is refused
     */
    public String get(Site site, String browser) {
        return new JsonObject()
                .put("rpId", site.host())
                .put("challenge", base64(challenges.issue(Purpose.SIGN_IN, browser)))
                .put("userVerification", "required")
                .put("timeout", millis())
                .encode();
    }

    /** Was this challenge of a new passkey given to this account? */
    public boolean isForRegistration(byte[] challenge, long account) {
        return challenges.isGood(challenge, Purpose.REGISTER, Long.toString(account));
    }

    /** Was this challenge of a sign-in given to this browser? */
    public boolean isForSignIn(byte[] challenge, String browser) {
        return browser != null && challenges.isGood(challenge, Purpose.SIGN_IN, browser);
    }

    private long millis() {
        return config.challengeLife().toMillis();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
