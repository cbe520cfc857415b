package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/** After the main flows a dump of the database shows nobody's name, telephone or address. */
@QuarkusTest
class PersonalDataAtRestTest {

    private static final String BODY = """
            {"against": {"name": "杭州某某食品有限公司", "divisionCode": "330110", "address": "文一西路969号",
                         "channel": "OFFLINE"},
             "matter": {"category": "food.packaged", "problem": "food-safety", "facts": "%s"},
             %s
             "person": {"name": "%s", "telephone": "%s", "address": "%s"}}
            """;

    @Inject
    SignIn signIn;

    @Inject
    Dump dump;

    KnownAccount consumer;
    String name;
    String telephone;
    String address;
    String facts;

    @BeforeEach
    void somebody() {
        consumer = signIn.consumer();
        String mark = Long.toString(ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999));
        name = "欧阳" + Integer.toHexString(mark.hashCode());
        telephone = "139" + mark;
        address = "杭州市余杭区仓前街道" + mark + "号";
        facts = "饼干有霉斑，店家不处理，编号" + mark.hashCode();
    }

    @Test
    void aFiledComplaintAndReportShowOnlyWhatWasSaid() {
        String number = file("complaints", "\"wants\": [\"refund\"],");
        String report = file("reports", "\"anonymous\": false,");
        assertThat(dump.tablesWith(facts))
                .as("what was said is found, so the search works")
                .isNotEmpty();
        nothingIsClear();
        read("complaints", number, name);
        read("reports", report, name);
    }

    @Test
    void anAnonymousReportStoresNobodyEvenIfSomebodyIsNamed() {
        String number = file("reports", "\"anonymous\": true,");
        nothingIsClear();
        read("reports", number, null);
        assertThat(dump.rows("SELECT person IS NULL FROM submission WHERE receipt_number = " + number)
                        .iterator()
                        .next()
                        .getBoolean(0))
                .isTrue();
    }

    @Test
    void aDraftKeepsWhatWasTypedForItsWriterOnly() {
        FormBrowser browser = new FormBrowser();
        String first = browser.answer("/file", "kind", "COMPLAINT").header("Location");
        String draft = first.substring(first.indexOf("/file"), first.lastIndexOf('/'));
        browser.answer(draft + "/against", "name", "某某超市", "channel", "OFFLINE", "division", "浙江省杭州市余杭区");
        browser.answer(draft + "/what", "category", "appliances.kitchen", "problem", "quality", "facts", facts);
        browser.answer(draft + "/want", "wants", "refund");
        browser.answer(draft + "/who", "personName", name, "telephone", telephone, "personAddress", address);
        nothingIsClear();
        assertThat(browser.get(draft + "/check").asString()).contains(name, telephone, address);
    }

    private void nothingIsClear() {
        for (String value : List.of(name, telephone, address)) {
            assertThat(dump.tablesWith(value)).as(value).isEmpty();
        }
    }

    private String file(String kind, String more) {
        return signIn.api(consumer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(BODY.formatted(facts, more, name, telephone, address))
                .post("/api/v1/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
    }

    private void read(String kind, String number, String expected) {
        signIn.api(consumer)
                .get("/api/v1/" + kind + "/" + number)
                .then()
                .statusCode(200)
                .body("person.name", expected == null ? nullValue() : equalTo(expected));
    }
}
