package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.Verification.State;
import org.open12315.identity.code.Limits;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.verification.IdentityVerifier;
import org.open12315.identity.verification.VerificationConfig;

/**
 * The owner of an account asks for the identity to be verified: who registered before there was a verifier, who was denied,
 * who was never answered. A picture of the face is taken only with a consent of its own, because it is biometric
 * (Personal Information Protection Law, art. 28 and 29), and kept only until there is an answer.
 */
@ApplicationScoped
class OwnVerification {

    /** Characters of Base64: the whole request must stay below one megabyte. */
    static final int LONGEST_FACE = 900_000;

    private final PersonStore persons;
    private final VerificationStore store;
    private final IdentityVerifier verifier;
    private final VerificationConfig config;
    private final Limits limits;
    private final Clock clock;

    OwnVerification(
            PersonStore persons,
            VerificationStore store,
            IdentityVerifier verifier,
            VerificationConfig config,
            Limits limits,
            Clock clock) {
        this.persons = persons;
        this.store = store;
        this.verifier = verifier;
        this.config = config;
        this.limits = limits;
        this.clock = clock;
    }

    /** Who is asked about a name and a number; empty where nobody is. */
    String verifierName() {
        return verifier.kinds().isEmpty() ? "" : verifier.name(false);
    }

    Uni<Boolean> possible(long accountId) {
        return persons.find(accountId).map(this::possible);
    }

    /** Whether this person can ask for it now. */
    boolean possible(StoredPerson person) {
        return person != null
                && person.realName() != null
                && verifier.kinds().contains(person.realName().kind())
                && (person.verification().state() == State.UNVERIFIED
                        || person.verification().state() == State.FAILED);
    }

    /**
     * Has the identity verified once more. Fails with {@link Refused} or {@link TooManyRequests}.
     *
     * @param face a JPEG in Base64; null for none
     * @param consent to having the face compared; not asked for without one
     */
    Uni<Void> ask(long accountId, String face, boolean consent) {
        String picture = face == null || face.isBlank() ? null : face;
        return persons.find(accountId)
                .invoke(person -> refuse(person, picture, consent))
                .invoke(() -> admit(accountId))
                .chain(() -> store.again(accountId, picture, clock.instant()));
    }

    private void refuse(StoredPerson person, String face, boolean consent) {
        if (!possible(person)) {
            throw new Refused(OwnProblem.NOT_VERIFIABLE);
        }
        if (face != null && !verifier.faces()) {
            throw new Refused(OwnProblem.FACE_UNUSED);
        }
        if (face != null && !jpeg(face)) {
            throw new Refused(OwnProblem.FACE_FORM);
        }
        if (face != null && !consent) {
            throw new Refused(OwnProblem.FACE_CONSENT);
        }
    }

    private void admit(long accountId) {
        Duration wait = limits.take("verification " + accountId, config.again());
        if (!wait.isZero()) {
            throw new TooManyRequests(wait);
        }
    }

    private static boolean jpeg(String face) {
        try {
            byte[] bytes = Base64.getDecoder().decode(face);
            return face.length() <= LONGEST_FACE
                    && bytes.length > 3
                    && (bytes[0] & 0xFF) == 0xFF
                    && (bytes[1] & 0xFF) == 0xD8
                    && (bytes[2] & 0xFF) == 0xFF;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
