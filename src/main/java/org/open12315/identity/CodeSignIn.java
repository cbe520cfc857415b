package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.Purpose;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.person.MobileNumber;

/**
 * Sign-in with the mobile number and a code by text message, for consumers: who works for an authority needs more than a
 * telephone. Steps fail with {@link Refused} or {@link TooManyRequests}.
 */
@ApplicationScoped
class CodeSignIn {

    private final CodeToOwner toOwner;
    private final PersonStore persons;
    private final SmsCodes codes;
    private final SignedIn signedIn;

    CodeSignIn(CodeToOwner toOwner, PersonStore persons, SmsCodes codes, SignedIn signedIn) {
        this.toOwner = toOwner;
        this.persons = persons;
        this.codes = codes;
        this.signedIn = signedIn;
    }

    /** Sends a code, see {@link CodeToOwner#send}. Emits the token. */
    Uni<String> start(MobileNumber mobile, String humanCheck, Registration.From from) {
        return toOwner.send(Purpose.SIGN_IN, mobile, humanCheck, from, () -> persons.consumerOf(mobile));
    }

    /** Takes the code and opens a session, whose cookie goes out with the answer of this request. Emits the account. */
    Uni<KnownAccount> finish(String token, String code, RoutingContext http) {
        return codes.check(token, Purpose.SIGN_IN, code)
                .chain(proof -> proof == null || proof.accountId() == null
                        ? Uni.createFrom().<KnownAccount>nullItem()
                        : signedIn.open(proof.accountId(), http))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(OwnProblem.CODE_WRONG));
    }
}
