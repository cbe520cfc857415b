package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.identity.person.DocumentKind;
import org.open12315.identity.person.MobileNumber;
import org.open12315.testsupport.Documents;
import org.open12315.testsupport.LocalGateway;
import org.open12315.testsupport.Registered;

/** From the registration to the verdict: who waits, who is asked for again, and what the account says. */
@QuarkusTest
class VerificationsTest extends AtTheVerifier {

    @Test
    void theAccountPageSaysHowFarItIs() {
        Registered somebody = Registered.somebody();
        long id = accountOf(somebody.telephone().number());
        page(somebody, "未核验：平台只检查了姓名和证件号码的格式").then().body(not(containsString("/account/verification")));
        somebody.api().accept("text/html").get("/account/verification").then().body(containsString("没有向任何机构核对"));
        somebody.api()
                .body(Map.of("consent", false))
                .post("/api/v1/account/verification")
                .then()
                .statusCode(422)
                .body("detail", containsString("现在不能请求核验"));
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

    private long accountOf(String mobile) {
        return run(() -> persons.accountOf(MobileNumber.parse(mobile).orElseThrow()));
    }

    private Instant nextTry(long id) {
        return row(id).getOffsetDateTime("next_try_at").toInstant();
    }
}
