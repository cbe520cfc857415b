package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.open12315.identity.RegistrationProblem.Refused;
import org.open12315.identity.RegistrationStore.Pending;
import org.open12315.identity.code.CodeGate;
import org.open12315.identity.code.HumanCheck;
import org.open12315.identity.code.Purpose;
import org.open12315.identity.code.SecretToken;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.code.SmsCodes.Outcome;
import org.open12315.identity.person.MobileNumber;
import org.open12315.identity.person.RealName;
import org.open12315.notice.Notices;

/**
 * A consumer's way to an account: name, password and number; the code; the person. The account is made at the end, so that
 * what was given up half-way leaves nothing. Whether a number is known shows nowhere but on its own telephone. A step that
 * is refused fails with {@link Refused}, or with {@link org.open12315.identity.code.TooManyRequests}.
 */
@ApplicationScoped
class Registration {

    static final Duration LIFE = Duration.ofMinutes(60);
    private static final int PERSON_TRIES = 10;

    /** Step one, its form checked; humanCheck is the payload of the widget, empty from browsers without script. */
    record Start(String userName, String password, MobileNumber mobile, String humanCheck) {}

    /** Where a request comes from and the language of its messages. */
    record From(String address, String language) {}

    private final RegistrationStore store;
    private final PersonStore persons;
    private final AccountStore accounts;
    private final PasswordHashing hashing;
    private final HumanCheck human;
    private final CodeGate gate;
    private final SmsCodes codes;
    private final Notices notices;
    private final Verifications verifications;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Registration(
            RegistrationStore store,
            PersonStore persons,
            AccountStore accounts,
            PasswordHashing hashing,
            HumanCheck human,
            CodeGate gate,
            SmsCodes codes,
            Notices notices,
            Verifications verifications,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.accounts = accounts;
        this.hashing = hashing;
        this.human = human;
        this.gate = gate;
        this.codes = codes;
        this.notices = notices;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Step one: sends a code and emits the token of the registration. */
    Uni<String> start(Start wanted, From from) {
        return passesHumanCheck(wanted.humanCheck)
                .chain(passed -> accounts.byName(wanted.userName).map(taken -> {
                    refuseIf(taken != null, RegistrationProblem.NAME_TAKEN);
                    gate.admit(wanted.mobile, from.address, passed);
                    return passed;
                }))
                .chain(() -> hashing.hash(wanted.password))
                .chain(passwordHash -> store.inTransaction(tx -> add(tx, wanted, passwordHash, from)))
                .invoke(notices::deliver);
    }

    /** The code of step one; {@code codeToken} is in the token, see {@link #codeToken}. */
    Uni<Void> prove(String token, String code) {
        return pending(token)
                .chain(pending -> codes.check(codeToken(token), Purpose.REGISTER, code)
                        .invoke(proof -> refuseIf(proof == null, RegistrationProblem.CODE_WRONG))
                        .chain(() -> store.proved(pending.id())));
    }

    /** Another code to the same number; the one before is wrong from now on. Emits the token that goes on. */
    Uni<String> sendAgain(String token, From from) {
        return pending(token)
                .invoke(pending -> gate.admit(pending.mobile(), from.address, true))
                .chain(pending -> store.inTransaction(tx -> issue(tx, pending.mobile(), from)))
                .map(code -> registrationToken(token) + '.' + code)
                .invoke(notices::deliver);
    }

    /** The last step: makes the account and emits its number. */
    Uni<Long> complete(String token, RealName person) {
        return pending(token)
                .chain(pending -> store.tryPerson(pending.id(), PERSON_TRIES)
                        .invoke(allowed -> refuseIf(!allowed, RegistrationProblem.TOO_OFTEN))
                        .chain(() -> store.inTransaction(
                                tx -> make(tx, pending, person).call(id -> made(tx, id))))
                        .onFailure(PgException.class)
                        .transform(Registration::exists));
    }

    /** What is under way with this token. */
    Uni<Pending> pending(String token) {
        return store.find(registrationToken(token))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(RegistrationProblem.OVER));
    }

    private Uni<Boolean> passesHumanCheck(String payload) {
        boolean given = payload != null && !payload.isBlank();
        return human.passed(payload).invoke(passed -> refuseIf(given && !passed, RegistrationProblem.NOT_HUMAN));
    }

    private Uni<String> add(SqlClient tx, Start wanted, String passwordHash, From from) {
        String token = SecretToken.create(random);
        return store.add(
                        tx,
                        SecretToken.hash(token),
                        wanted.userName,
                        passwordHash,
                        wanted.mobile,
                        clock.instant().plus(LIFE))
                .chain(() -> issue(tx, wanted.mobile, from))
                .map(code -> token + '.' + code);
    }

    private Uni<String> issue(SqlClient tx, MobileNumber mobile, From from) {
        return persons.accountOf(tx, mobile)
                .chain(known -> codes.issue(
                        tx,
                        Purpose.REGISTER,
                        mobile,
                        null,
                        known == null ? Outcome.CODE : Outcome.HAS_ACCOUNT,
                        from.language));
    }

    private static Uni<Void> made(SqlClient tx, long id) {
        return AuditTrail.record(
                tx, new AuditTrail.Act(AuditTrail.REGISTRATION, "create-account", id, null, Roles.CONSUMER));
    }

    private Uni<Long> make(SqlClient tx, Pending pending, RealName person) {
        return persons.addAccount(tx, pending.userName(), pending.passwordHash(), pending.mobile(), person)
                .call(id -> verifications.begin(tx, id, person))
                .call(() -> store.remove(tx, pending.id()));
    }

    /** The unique indexes decide, whatever else happens at the same time. */
    private static Throwable exists(Throwable failure) {
        String constraint = ((PgException) failure).getConstraint();
        if (constraint == null) {
            return failure;
        }
        return switch (constraint) {
            case "uq_account_user_name" -> new Refused(RegistrationProblem.NAME_TAKEN);
            case "uq_person_document" -> new Refused(RegistrationProblem.PERSON_KNOWN);
            case "uq_person_mobile" -> new Refused(RegistrationProblem.NUMBER_KNOWN);
            default -> failure;
        };
    }

    private static void refuseIf(boolean refused, RegistrationProblem problem) {
        if (refused) {
            throw new Refused(problem);
        }
    }

    /** A token has two halves: the registration, and the code that was sent last. */
    private static String registrationToken(String token) {
        int dot = token == null ? -1 : token.indexOf('.');
        return dot < 0 ? "" : token.substring(0, dot);
    }

    private static String codeToken(String token) {
        return token.substring(token.indexOf('.') + 1);
    }
}
