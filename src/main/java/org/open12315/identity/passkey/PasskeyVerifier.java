package org.open12315.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The rules of WebAuthn (W3C Level 3, 7.1 and 7.2), by the library WebAuthn4J: challenge, origin, host, signature, counter,
 * and that the person was asked for finger, face or number ("user verification"), so that a passkey alone is enough.
 *
 * <p>Off the event loop: the first reading loads half the library, and RSA keys take their time.
 */
@ApplicationScoped
public class PasskeyVerifier {

    /** Kinds of keys that we ask for, the most wanted first. */
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> KINDS = ALGORITHMS.stream()
            .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
            .toList();

    private final Vertx vertx;
    private final WebAuthnManager rules;
    private final AttestedCredentialDataConverter credentials;

    public PasskeyVerifier(Vertx vertx) {
        this.vertx = vertx;
        ObjectConverter converter = new ObjectConverter();
        // which maker built an authenticator is not asked for, so there is nothing to trust in its attestation
        this.rules = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.credentials = new AttestedCredentialDataConverter(converter);
    }

    /** Their numbers in the registry of COSE. */
    static List<Long> algorithms() {
        return ALGORITHMS.stream().map(COSEAlgorithmIdentifier::getValue).toList();
    }

    /**
     * Checks a new passkey. Fails with {@link WrongPasskey}.
     *
     * @param json {@code RegistrationResponseJSON} of the standard, from the browser
     */
    public Uni<PublicKey> registered(String json, Site site, byte[] challenge) {
        return check(() -> {
            RegistrationData data = rules.verify(
                    BrowserAnswer.of(json).registration(),
                    new RegistrationParameters(server(site, challenge), KINDS, true, true));
            AuthenticatorData<?> device = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = device.getAttestedCredentialData();
            return new PublicKey(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    device.getSignCount(),
                    device.isFlagBE(),
                    device.isFlagBS());
        });
    }

    /**
     * Reads what a browser sent at a sign-in. Fails with {@link WrongPasskey}.
     *
     * @param json {@code AuthenticationResponseJSON} of the standard
     */
    public Uni<Assertion> read(String json) {
        return check(() -> {
            AuthenticationData data = rules.parse(BrowserAnswer.of(json).signIn());
            if (data.getCollectedClientData() == null
                    || data.getCollectedClientData().getChallenge() == null
                    || data.getAuthenticatorData() == null) {
                throw new WrongPasskey("a part is missing");
            }
            return new Assertion(data);
        });
    }

    /** Checks it with the key that is kept; emits the key as it is from now on. Fails with {@link WrongPasskey}. */
    public Uni<PublicKey> signed(Assertion assertion, PublicKey kept, Site site) {
        return check(() -> {
            AuthenticationData data = rules.verify(
                    assertion.data(),
                    new AuthenticationParameters(server(site, assertion.challenge()), record(kept), null, true, true));
            AuthenticatorData<?> device = data.getAuthenticatorData();
            return new PublicKey(
                    kept.credentialId(),
                    kept.credential(),
                    device.getSignCount(),
                    kept.backupEligible(),
                    device.isFlagBS());
        });
    }

    private CredentialRecord record(PublicKey kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.backupEligible(),
                kept.backedUp(),
                kept.signCount(),
                credentials.convert(kept.credential()),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty server(Site site, byte[] challenge) {
        return ServerProperty.builder()
                .origins(Set.of(new Origin(site.origin())))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private <T> Uni<T> check(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage())
                .onFailure(PasskeyVerifier::isTheirs)
                .transform(failure -> new WrongPasskey(failure.getClass().getSimpleName(), failure));
    }

    /** What comes of wrong input; anything else is a fault of ours and must not be taken for it. */
    private static boolean isTheirs(Throwable failure) {
        return failure instanceof WebAuthnException || failure instanceof IllegalArgumentException;
    }
}
