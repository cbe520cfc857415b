package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.open12315.identity.KnownAccount;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;

/** Files submissions through the API and waits until they have come through the pipeline into a worklist. */
@ApplicationScoped
public class FiledCases {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 1_000_000));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String COMPLAINT = """
            {"against": {"name": "%s", "divisionCode": "%s", "address": "文一西路969号", "channel": "OFFLINE"},
             "matter": {"category": "appliances.kitchen", "problem": "quality", "facts": "%s", "amount": 299},
             "wants": ["refund"],
             "person": {"name": "欧阳建国", "telephone": "13812345678", "address": "浙江省杭州市西湖区文三路18号3单元"}}
            """;
    static final String REPORT = """
            {"against": {"name": "%s", "divisionCode": "%s", "channel": "OFFLINE"},
             "matter": {"category": "food.fresh", "problem": "food-safety", "facts": "%s"},
             "act": {"divisionCode": "%s", "address": "建国路87号", "happenedOn": "2026-01-12"}, "anonymous": %s
             %s}
            """;
    private static final String PERSON =
            ", \"person\": {\"name\": \"欧阳建国\", \"telephone\": \"13812345678\", \"address\": \"浙江省杭州市西湖区文三路18号\"}";

    private final SignIn signIn;
    private final CaseStore store;

    FiledCases(SignIn signIn, CaseStore store) {
        this.signIn = signIn;
        this.store = store;
    }

    /** A name that no other test uses, so that nothing is taken for a repeat. */
    public static String business() {
        return "测试商行" + Integer.toString(NEXT.incrementAndGet(), 36) + "号店";
    }

    /** The JSON of a complaint. */
    public static String complaintBody(String business, String division, String facts) {
        return COMPLAINT.formatted(business, division, facts);
    }

    public String complaint(KnownAccount consumer, String division) {
        return complaint(consumer, division, business(), "电饭煲第二次使用就漏电跳闸，联系商家三次都不处理，要求退货退款。");
    }

    public String complaint(KnownAccount consumer, String division, String business, String facts) {
        return opened(consumer, "complaints", COMPLAINT.formatted(business, division, facts));
    }

    /** The same by somebody who registered. */
    public String complaint(Registered consumer, String division) {
        String body = COMPLAINT.formatted(business(), division, "电饭煲第二次使用就漏电跳闸，联系商家三次都不处理，要求退货退款。");
        return opened(consumer.api(), "complaints", body);
    }

    public String report(KnownAccount consumer, String division, boolean anonymous) {
        String body = REPORT.formatted(
                business(), division, "货架上摆着过期三天的牛奶还在卖。", division, anonymous, anonymous ? "" : PERSON);
        return opened(consumer, "reports", body);
    }

    /** The case as it stands in the database. */
    public CaseFile file(String number) {
        return find(number).orElseThrow();
    }

    /** Filed, whether or not it ever reaches a worklist. */
    public String sent(KnownAccount consumer, String division, String business, String facts) {
        return sent(consumer, "complaints", COMPLAINT.formatted(business, division, facts));
    }

    private String sent(KnownAccount consumer, String kind, String body) {
        return sent(signIn.api(consumer), kind, body);
    }

    private static String sent(RequestSpecification sender, String kind, String body) {
        return sender.body(body)
                .post("/api/v1/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
    }

    private String opened(KnownAccount consumer, String kind, String body) {
        return opened(signIn.api(consumer), kind, body);
    }

    private String opened(RequestSpecification sender, String kind, String body) {
        String number = sent(sender, kind, body);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (find(number).isEmpty()) {
            assertThat(System.nanoTime())
                    .as("%s is in a worklist in time", number)
                    .isLessThan(end);
            Thread.onSpinWait();
        }
        return number;
    }

    private Optional<CaseFile> find(String number) {
        return store.find(ReceiptNumber.parse(number).orElseThrow().value())
                .await()
                .atMost(PATIENCE);
    }
}
