package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.passkey.Assertion;
import org.open12315.identity.passkey.PasskeyOptions;
import org.open12315.identity.passkey.PasskeyVerifier;
import org.open12315.identity.passkey.WrongPasskey;

/**
 * Sign-in with a passkey and nothing else: the authenticator says which one, and the platform knows whose that is. Whatever
 * is wrong, the answer is the same.
 */
@ApplicationScoped
class PasskeySignIn {

    private final PasskeyOptions options;
    private final PasskeyVerifier verifier;
    private final PasskeyStore store;
    private final SignedIn signedIn;
    private final SignInThrottle throttle;
    private final IdentityConfig config;
    private final SecurityLog log;

    PasskeySignIn(
            PasskeyOptions options,
            PasskeyVerifier verifier,
            PasskeyStore store,
            SignedIn signedIn,
            SignInThrottle throttle,
            IdentityConfig config,
            SecurityLog log) {
        this.options = options;
        this.verifier = verifier;
        this.store = store;
        this.signedIn = signedIn;
        this.throttle = throttle;
        this.config = config;
        this.log = log;
    }

    /**
     * Opens a session of the account that the passkey belongs to, with its cookie in the answer. Fails with {@link
     * WrongPasskey} or {@link TooManyRequests}.
     *
     * @param answer JSON of what the authenticator signed
     * @param browser the word of the cookie that came with the challenge, or null
     */
    Uni<KnownAccount> finish(String answer, String browser, RoutingContext http) {
        String address = ClientAddress.of(http);
        return verifier.read(answer).chain(assertion -> {
            String name = "passkey " + HexFormat.of().formatHex(assertion.credentialId());
            if (throttle.mustWait(name, address)) {
                return Uni.createFrom().failure(new TooManyRequests(config.pause()));
            }
            return check(assertion, browser, http)
                    .invoke(account -> throttle.succeeded(name, address))
                    .onFailure(WrongPasskey.class)
                    .invoke(wrong -> {
                        throttle.failed(name, address);
                        log.turnedAway((WrongPasskey) wrong, http);
                    });
        });
    }

    private Uni<KnownAccount> check(Assertion assertion, String browser, RoutingContext http) {
        if (!options.isForSignIn(assertion.challenge(), browser)) {
            return wrong("foreign challenge");
        }
        return store.find(assertion.credentialId())
                .chain(passkey -> passkey == null || !isHandleOf(passkey.account(), assertion)
                        ? wrong("unknown passkey, or another account's")
                        : verifier.signed(assertion, passkey.key(), options.site(http))
                                .chain(key -> store.use(passkey, key, assertion.challenge()))
                                .chain(first ->
                                        first ? open(passkey.account(), http) : wrong("challenge used before")));
    }

    private Uni<KnownAccount> open(long account, RoutingContext http) {
        return signedIn.open(account, http).onItem().ifNull().switchTo(() -> wrong("account not in use"));
    }

    /** The authenticator must mean the same account: the standard asks for it where no user name was typed. */
    private boolean isHandleOf(long account, Assertion assertion) {
        return assertion.userHandle() != null && MessageDigest.isEqual(options.handle(account), assertion.userHandle());
    }

    private static <T> Uni<T> wrong(String why) {
        return Uni.createFrom().failure(new WrongPasskey(why));
    }
}
