package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;

/** The case page offers the grounds and the limits of the rules that were in force when the case came in. */
@QuarkusTest
class CaseLawPagesTest {

    @Inject
    SignIn signIn;

    @Inject
    CaseworkStage stage;

    @Inject
    FiledCases cases;

    Desk desk;

    @BeforeEach
    void somebodyAtTheDesk() {
        KnownAccount officer = signIn.officer("330114");
        desk = new Desk(signIn, officer);
    }

    @Test
    void theLastEveningOfTheDecreeOf2020() {
        String number = received("2026-04-14T15:59:59Z");
        desk.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(
                        containsString("暂行办法第十五条"),
                        containsString("value=\"material-missing\""),
                        not(containsString("identity-not-verified")),
                        containsString("45 个工作日"));
        desk.act(number, "refuse", "refuse-ground", "identity-not-verified")
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#refuse-ground\">"));
        desk.act(number, "refuse", "refuse-ground", "material-missing").then().statusCode(303);
        desk.open("/cases/" + number).then().body(containsString("暂行办法第十五条"), containsString("不予受理"));
    }

    @Test
    void theFirstMorningOfOrder121() {
        String number = received("2026-04-14T16:00:00Z");
        desk.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(
                        containsString("处理办法第十六条"),
                        containsString("value=\"identity-not-verified\""),
                        not(containsString("value=\"material-missing\"")),
                        containsString("60 日"));
        desk.act(number, "refuse", "refuse-ground", "material-missing").then().statusCode(422);
        desk.act(number, "refuse", "refuse-ground", "identity-not-verified")
                .then()
                .statusCode(303);
        assertThat(cases.file(number).state()).isEqualTo(CaseState.REFUSED);
    }

    private String received(String moment) {
        RoutedSample one = RoutedSample.complaint("330114").at(Instant.parse(moment));
        stage.openBatch(List.of(one.routed())).await().indefinitely();
        return one.number().toString();
    }
}
