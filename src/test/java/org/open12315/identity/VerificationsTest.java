package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.code.CodeGate;
import org.open12315.identity.code.HumanCheck;
import org.open12315.identity.code.SecretToken;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.person.DocumentKind;
import org.open12315.identity.person.MobileNumber;
import org.open12315.identity.person.RealName;
import org.open12315.identity.verification.IdentityVerifier;
import org.open12315.identity.verification.VerificationConfig;
import org.open12315.identity.verification.Verifiers;
import org.open12315.notice.Notices;
import org.open12315.testsupport.Documents;
import org.open12315.testsupport.LocalGateway;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.Telephone;

/** Identities in the real database and a verifier on this machine; in a year of their own, like messages. */
@QuarkusTest
class VerificationsTest {

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
    SenderIdentities senders;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    private LocalGateway server;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(500));

    @BeforeEach
    void open() throws IOException {
        server = new LocalGateway();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theAccountPageSaysHowFarItIs() {
        Registered somebody = Registered.somebody();
        long id = accountOf(somebody.telephone().number());
        page(somebody, "未核验：平台只检查了姓名和证件号码的格式");
        begin(id, DocumentKind.RESIDENT_CARD);
        page(somebody, "核验中");

        server.answers.add(new LocalGateway.Answer(503, "{\"result\":\"mismatch\"}"));
        round();
        page(somebody, "核验中");
        now = now.plusSeconds(29);
        round();
        assertThat(server.asked).as("a pause after a try without an answer").hasSize(1);
        now = now.plusSeconds(1);
        server.answers.add(new LocalGateway.Answer(200, "{\"result\":\"unknown\"}"));
        round();
        assertThat(server.asked.get(1).body())
                .isEqualTo("{\"name\":\"张伟\",\"number\":\"" + somebody.document() + "\"}");
        page(somebody, "核验未通过：").then().body(containsString("公安核验接口"));

        begin(id, DocumentKind.RESIDENT_CARD);
        server.answers.add(new LocalGateway.Answer(200, "{\"result\":\"match\"}"));
        round();
        page(somebody, "已核验：").then().body(containsString("公安核验接口 确认"));
        somebody.api()
                .header("Accept-Language", "en")
                .get("/api/v1/account")
                .then()
                .body("verification", equalTo("verified"), "verifiedBy", equalTo("公安核验接口"));
        assertThat(run(() -> own.events(id)).stream().map(OwnAccountStore.Event::action))
                .containsExactly("create-account", "deny-identity", "verify-identity");
        assertThat(waiting(id)).isZero();
        begin(id, DocumentKind.RESIDENT_CARD);
        assertThat(run(() -> senders.of(id, "张　伟 ")).sameName()).isTrue();
        assertThat(run(() -> senders.of(id, "张伟伟")).sameName()).isFalse();
        assertThat(waiting(id)).as("who is verified is not asked for again").isZero();
    }

    @Test
    void aRegistrationWithAVerifierIsPendingFromItsCommit() {
        long id = register(Documents.residentNumber(), DocumentKind.RESIDENT_CARD, verifications());
        assertThat(state(id)).isEqualTo("pending");
        assertThat(waiting(id)).isOne();
        long traveller = register("E" + System.nanoTime() % 100_000_000, DocumentKind.PASSPORT, verifications());
        assertThat(state(traveller)).as("this verifier knows no passports").isEqualTo("unverified");
        assertThat(waiting(traveller)).isZero();

        String document = Documents.residentNumber();
        Verifications broken = new Verifications(null, persons, verifier(), config(), clock());
        assertThatThrownBy(() -> register(document, DocumentKind.RESIDENT_CARD, broken))
                .isInstanceOf(RuntimeException.class);
        long later = register(document, DocumentKind.RESIDENT_CARD, verifications());
        assertThat(later).as("nothing was left of the one that failed").isPositive();

        run(() -> own.close(later, "nobody", tx -> Uni.createFrom().voidItem()));
        assertThat(waiting(later)).as("who closes the account waits no more").isZero();

        round();
        assertThat(server.asked).as("one request for the one who waits").hasSize(1);
        assertThat(row(id).getInteger("attempts")).isOne();
        assertThat(row(id).getString("failure")).doesNotContain("张");
        now = now.plus(Duration.ofDays(4));
        run(verifications()::giveUp);
        assertThat(state(id)).isEqualTo("unverified");
        assertThat(waiting(id)).isZero();
    }

    @Test
    void pausesGrowToAnHourAndEachIsTakenByOne() {
        long id = register(Documents.residentNumber(), DocumentKind.RESIDENT_CARD, verifications());
        assertThat(run(() -> store.take(5, now, Duration.ofMinutes(2))))
                .extracting(VerificationStore.Taken::accountId)
                .containsExactly(id);
        assertThat(run(() -> store.take(5, now, Duration.ofMinutes(2)))).isEmpty();
        List<Duration> pauses = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4));
        now = now.plus(Duration.ofMinutes(2));
        for (Duration pause : pauses) {
            round();
            assertThat(nextTry(id)).isEqualTo(now.plus(pause));
            now = now.plus(pause);
        }
        run(() -> pool.preparedQuery("UPDATE identity_check SET attempts = 90 WHERE account_id = $1")
                .execute(Tuple.of(id)));
        round();
        assertThat(nextTry(id)).isEqualTo(now.plus(Duration.ofHours(1)));
        run(() -> store.finish(id, new Verification(Verification.State.VERIFIED, "test", now)));
    }

    private Response page(Registered somebody, String words) {
        Response page = somebody.api().accept("text/html").get("/account");
        page.then().statusCode(200).body(containsString(words));
        return page;
    }

    private void begin(long id, DocumentKind kind) {
        run(() -> pool.withTransaction(tx -> verifications().begin(tx, id, person("", kind))));
    }

    private void round() {
        run(verifications()::due);
    }

    /** The last step of a registration whose number was proved. */
    private long register(String document, DocumentKind kind, Verifications with) {
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

    private static RealName person(String document, DocumentKind kind) {
        return new RealName("张伟", kind, document, LocalDate.of(1980, 1, 1), null);
    }

    private Verifications verifications() {
        return new Verifications(store, persons, verifier(), config(), clock());
    }

    private IdentityVerifier verifier() {
        return Verifiers.of(vertx, config());
    }

    private VerificationConfig config() {
        return Verifiers.config(server.address(), Map.of());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private long accountOf(String mobile) {
        return run(() -> persons.accountOf(MobileNumber.parse(mobile).orElseThrow()));
    }

    private String state(long id) {
        return run(() -> persons.find(id)).verification().state().key();
    }

    private long waiting(long id) {
        return run(() -> pool.preparedQuery("SELECT count(*) FROM identity_check WHERE account_id = $1")
                        .execute(Tuple.of(id)))
                .iterator()
                .next()
                .getLong(0);
    }

    private Instant nextTry(long id) {
        return row(id).getOffsetDateTime("next_try_at").toInstant();
    }

    private Row row(long id) {
        return run(() -> pool.preparedQuery("SELECT * FROM identity_check WHERE account_id = $1")
                        .execute(Tuple.of(id)))
                .iterator()
                .next();
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
