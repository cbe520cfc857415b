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
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AbstractCOSEKey;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.AndroidKeyAttestationStatement;
import com.webauthn4j.data.attestation.statement.AppleAnonymousAttestationStatement;
import com.webauthn4j.data.attestation.statement.AttestationCertificatePath;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.COSEKeyOperation;
import com.webauthn4j.data.attestation.statement.COSEKeyType;
import com.webauthn4j.data.attestation.statement.FIDOU2FAttestationStatement;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.attestation.statement.PackedAttestationStatement;
import com.webauthn4j.data.attestation.statement.TPMAttestationStatement;
import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.TokenBinding;
import com.webauthn4j.data.client.TokenBindingStatus;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * The rules of WebAuthn (W3C Level 3, 7.1 and 7.2), by the library WebAuthn4J: challenge, origin, host, signature, counter,
 * and that the person was asked for finger, face or number ("user verification"), so that a passkey alone is enough.
 *
 * <p>Off the event loop: the first reading loads half the library, and RSA keys take their time.
 */
@ApplicationScoped
// what the library reads with Jackson of client data and of attestations; the requests we read ourselves
@RegisterForReflection(
        targets = {
            CollectedClientData.class,
            ClientDataType.class,
            Origin.class,
            TokenBinding.class,
            TokenBindingStatus.class,
            AttestationObject.class,
            NoneAttestationStatement.class,
            PackedAttestationStatement.class,
            FIDOU2FAttestationStatement.class,
            AppleAnonymousAttestationStatement.class,
            AndroidKeyAttestationStatement.class,
            TPMAttestationStatement.class,
            AttestationCertificatePath.class,
            AuthenticationExtensionsAuthenticatorOutputs.class,
            COSEAlgorithmIdentifier.class,
            COSEKeyOperation.class,
            COSEKeyType.class,
            Curve.class,
            AbstractCOSEKey.class,
            EC2COSEKey.class,
            EdDSACOSEKey.class,
            RSACOSEKey.class
        })
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

    /** A new passkey, and the challenge that it was made for. */
    public record Registered(PublicKey key, byte[] challenge) {}

    /**
     * Checks a new passkey. Fails with {@link WrongPasskey}.
     *
     * @param json {@code RegistrationResponseJSON} of the standard, from the browser
     * @param ours whether a challenge is one that was given for this
     */
    public Uni<Registered> registered(String json, Site site, Predicate<byte[]> ours) {
        return check(() -> {
            RegistrationData data = rules.parse(BrowserAnswer.of(json).registration());
            byte[] challenge = challenge(data.getCollectedClientData());
            if (!ours.test(challenge)) {
                throw new WrongPasskey("foreign challenge");
            }
            rules.verify(data, new RegistrationParameters(server(site, challenge), KINDS, true, true));
            AuthenticatorData<?> device = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = device.getAttestedCredentialData();
            PublicKey key = new PublicKey(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    device.getSignCount(),
                    device.isFlagBE(),
                    device.isFlagBS());
            return new Registered(key, challenge);
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
            return new Assertion(data, challenge(data.getCollectedClientData()));
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

    private static byte[] challenge(CollectedClientData client) {
        if (client == null || client.getChallenge() == null) {
            throw new WrongPasskey("no challenge");
        }
        return client.getChallenge().getValue();
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
