package org.open12315.identity;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.open12315.identity.code.CodeGate;
import org.open12315.identity.code.HumanCheck;
import org.open12315.identity.code.Limits;
import org.open12315.identity.code.SecretToken;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.person.DocumentKind;
import org.open12315.identity.person.MobileNumber;
import org.open12315.identity.person.RealName;
import org.open12315.identity.verification.IdentityVerifier;
import org.open12315.identity.verification.VerificationConfig;
import org.open12315.identity.verification.Verifiers;
import org.open12315.notice.Notices;
import org.open12315.testsupport.LocalGateway;
import org.open12315.testsupport.Telephone;

/** Identities in the real database and a verifier on this machine; in a year of their own, like messages. */
abstract class AtTheVerifier {

    @Inject
    VerificationStore store;

    @Inject
    PersonStore persons;

    @Inject
    RegistrationStore registrations;

    @Inject
    AccountStore accounts;

    @Inject
    PasswordHashing hashing;

    @Inject
    HumanCheck human;

    @Inject
    CodeGate gate;

    @Inject
    SmsCodes codes;

    @Inject
    Notices notices;

    @Inject
    OwnAccountStore own;

    @Inject
    Limits limits;

    @Inject
    SenderIdentities senders;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    LocalGateway server;
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(500));

    @BeforeEach
    void open() throws IOException {
        server = new LocalGateway();
        // whoever waits in another test would be asked for here
        run(() -> pool.query("DELETE FROM identity_check").execute());
    }

    @AfterEach
    void close() {
        server.close();
    }

    void begin(long id, DocumentKind kind) {
        run(() -> pool.withTransaction(tx -> verifications().begin(tx, id, person("", kind))));
    }

    void round() {
        run(verifications()::due);
    }

    /** The last step of a registration whose number was proved. */
    long register(String document, DocumentKind kind, Verifications with) {
        String token = SecretToken.create(new SecureRandom());
        byte[] hash = SecretToken.hash(token);
        MobileNumber mobile = MobileNumber.parse(new Telephone().number()).orElseThrow();
        String name = "v_" + Long.toString(System.nanoTime(), 36);
        Instant end = Instant.now().plusSeconds(600);
        run(() -> registrations.add(pool, hash, name, "no hash", mobile, end).chain(() -> registrations.proved(hash)));
        Registration registration = new Registration(
                registrations, persons, accounts, hashing, human, gate, codes, notices, with, Clock.systemUTC());
        return run(() -> registration.complete(token + ".code", person(document, kind)));
    }

    static RealName person(String document, DocumentKind kind) {
        return new RealName("张伟", kind, document, LocalDate.of(1980, 1, 1), null);
    }

    Verifications verifications() {
        return new Verifications(store, persons, verifier(), config(), clock());
    }

    IdentityVerifier verifier() {
        return verifier(Map.of());
    }

    IdentityVerifier verifier(Map<String, String> keys) {
        return Verifiers.of(vertx, config(keys));
    }

    VerificationConfig config() {
        return config(Map.of());
    }

    VerificationConfig config(Map<String, String> keys) {
        return Verifiers.config(server.address(), keys);
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    String state(long id) {
        return run(() -> persons.find(id)).verification().state().key();
    }

    long waiting(long id) {
        return run(() -> pool.preparedQuery("SELECT count(*) FROM identity_check WHERE account_id = $1")
                        .execute(Tuple.of(id)))
                .iterator()
                .next()
                .getLong(0);
    }

    Row row(long id) {
        return run(() -> pool.preparedQuery("SELECT * FROM identity_check WHERE account_id = $1")
                        .execute(Tuple.of(id)))
                .iterator()
                .next();
    }

    static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
