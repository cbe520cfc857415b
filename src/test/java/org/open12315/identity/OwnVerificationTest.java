package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.person.DocumentKind;
import org.open12315.identity.verification.IdentityVerifier;
import org.open12315.testsupport.Documents;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.LocalGateway;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.Waiting;

/** The owner of an account asks for the identity to be verified, with a face or without. */
@QuarkusTest
class OwnVerificationTest extends AtTheVerifier {

    @Test
    void whoRegisteredBeforeThereWasAVerifierAsksOnThePage() {
        Registered somebody = Registered.somebody();
        QuarkusMock.installMockForType(verifier(), IdentityVerifier.class);
        FormBrowser browser = somebody.browser();
        browser.get("/account").then().body(containsString("<a href=\"/account/verification\">请求身份核验</a>"));
        browser.get("/account/verification").then().body(containsString("发给 公安核验接口 核对"));
        server.answers.add(new LocalGateway.Answer(200, "{\"result\":\"match\"}"));
        ask(browser).then().statusCode(303).header("Location", endsWith("/account?done=verification"));
        Waiting.until(
                "the worker has asked the verifier",
                Duration.ofSeconds(60),
                () -> browser.get("/account").asString().contains("已核验："));
        assertThat(server.asked.get(0).body()).contains(somebody.document());
        ask(browser).then().statusCode(422).body(containsString("<title>错误："), containsString("现在不能请求核验"));
    }

    private static Response ask(FormBrowser browser) {
        return browser.send("/account/verification", "/account/verification");
    }

    @Test
    void theOwnerAsksAgainAndMayGiveAFaceWithConsent() {
        String face = "/9j/4AAQSkZJRgABAQ==";
        long id = register(Documents.residentNumber(), DocumentKind.RESIDENT_CARD, verifications());
        refused(id, face, true, OwnProblem.NOT_VERIFIABLE);
        run(() -> store.finish(id, new Verification(Verification.State.FAILED, "test", now)));
        assertThatThrownBy(() -> run(() -> own(Map.of()).ask(id, face, true)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(OwnProblem.FACE_UNUSED));
        refused(id, "no picture", true, OwnProblem.FACE_FORM);
        refused(id, "R0lGODlhAQABAAAAACw=", true, OwnProblem.FACE_FORM);
        refused(id, face, false, OwnProblem.FACE_CONSENT);

        run(() -> own(faces()).ask(id, face, true));
        assertThat(state(id)).isEqualTo("pending");
        assertThat(row(id).toJson().encode()).doesNotContain("4AAQ");
        server.answers.add(new LocalGateway.Answer(200, "{\"score\":97}"));
        run(new Verifications(store, persons, verifier(faces()), config(faces()), clock())::due);
        assertThat(server.asked.get(0).target()).isEqualTo("/face");
        assertThat(server.asked.get(0).body()).contains(face);
        assertThat(run(() -> persons.find(id)).verification().by()).isEqualTo("人脸核验");
        assertThat(waiting(id)).as("the face is gone").isZero();
        assertThat(run(() -> own.events(id)).stream().map(OwnAccountStore.Event::action))
                .endsWith("ask-verification", "verify-identity");
    }

    @Test
    void askingIsRareBecauseItCosts() {
        long id = register(Documents.residentNumber(), DocumentKind.RESIDENT_CARD, verifications());
        for (int i = 0; i < 3; i++) {
            run(() -> store.finish(id, new Verification(Verification.State.FAILED, "test", now)));
            run(() -> own(Map.of()).ask(id, null, false));
        }
        run(() -> store.finish(id, new Verification(Verification.State.FAILED, "test", now)));
        assertThatThrownBy(() -> run(() -> own(Map.of()).ask(id, null, false))).isInstanceOf(TooManyRequests.class);
        assertThat(waiting(id)).isZero();
    }

    private void refused(long id, String face, boolean consent, OwnProblem why) {
        assertThatThrownBy(() -> run(() -> own(faces()).ask(id, face, consent)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(why));
    }

    private OwnVerification own(Map<String, String> keys) {
        return new OwnVerification(persons, store, verifier(keys), config(keys), limits, clock());
    }

    private Map<String, String> faces() {
        return Map.of(
                "face.url", server.address() + "/face",
                "face.name", "人脸核验",
                "face.success", "\"score\":9",
                "face.refusal", "\"score\":[0-8]");
    }
}
