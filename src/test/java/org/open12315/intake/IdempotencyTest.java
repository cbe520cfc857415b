package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.SignIn;

/** One key, one submission, whatever arrives when. Across restarts: {@code journeys.RestartIT}. */
@QuarkusTest
class IdempotencyTest {

    private static final int PAIRS = 60;

    @Inject
    SignIn signIn;

    @Inject
    Dump dump;

    KnownAccount consumer;

    final ExecutorService senders = Executors.newFixedThreadPool(8);

    @BeforeEach
    void somebody() {
        consumer = signIn.consumer();
        signIn.api(consumer).get("/api/v1/complaints").then().statusCode(200);
    }

    @AfterEach
    void end() {
        senders.shutdownNow();
    }

    @Test
    void pairsAtTheSameInstantStoreOneEach() throws Exception {
        for (int pair = 0; pair < PAIRS; pair++) {
            String key = "pair-" + pair;
            String body = body("第" + pair + "批");
            List<Response> answers = together(() -> file(key, body), () -> file(key, body));
            assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
            assertThat(answers.get(0).<String>path("receiptNumber"))
                    .isEqualTo(answers.get(1).path("receiptNumber"));
            assertThat(answers.stream().filter(IdempotencyTest::isReplay))
                    .as("exactly one of them is marked as the replay")
                    .hasSize(1);
        }
        assertThat(stored()).isEqualTo(PAIRS);
        assertThat(listed()).isEqualTo(PAIRS);
    }

    @Test
    void ofTwoBodiesAtTheSameInstantOneIsStoredAndTheOtherRefused() throws Exception {
        for (int pair = 0; pair < PAIRS / 2; pair++) {
            String key = "two-bodies-" + pair;
            List<Response> answers = together(() -> file(key, body("甲")), () -> file(key, body("乙")));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 422);
            Response refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 422)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.<String>path("type")).isEqualTo(FilingAnswers.KEY_REUSED.toString());
        }
        assertThat(stored()).isEqualTo(PAIRS / 2);
    }

    /** Random sequences of keys and bodies, some at the same instant, against what the rule says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    void anySequenceKeepsTheRule(long seed) throws Exception {
        Random random = new Random(seed);
        String[] bodyOfKey = new String[4];
        String[] receiptOfKey = new String[4];
        int expected = 0;
        for (int step = 0; step < 15; step++) {
            int which = random.nextInt(bodyOfKey.length);
            String key = "seed-" + seed + "-" + which;
            String body = body("第" + random.nextInt(2) + "种");
            int copies = 1 + random.nextInt(3);
            List<Callable<Response>> requests = new ArrayList<>();
            for (int copy = 0; copy < copies; copy++) {
                requests.add(() -> file(key, body));
            }
            List<Response> answers = together(requests);
            if (bodyOfKey[which] == null) {
                bodyOfKey[which] = body;
                receiptOfKey[which] = answers.get(0).path("receiptNumber");
                expected++;
            }
            for (Response answer : answers) {
                if (body.equals(bodyOfKey[which])) {
                    answer.then().statusCode(201).body("receiptNumber", equalTo(receiptOfKey[which]));
                } else {
                    answer.then().statusCode(422);
                }
            }
        }
        assertThat(stored()).isEqualTo(expected);
    }

    @Test
    void theSameKeyOfManyPeopleIsTheirOwn() throws Exception {
        List<KnownAccount> people = List.of(consumer, signIn.consumer(), signIn.consumer(), signIn.consumer());
        List<Callable<Response>> requests = new ArrayList<>();
        for (KnownAccount person : people) {
            requests.add(() -> signIn.api(person)
                    .header("Idempotency-Key", "mine")
                    .body(body("大家"))
                    .post("/api/v1/complaints"));
        }
        List<String> receipts = new ArrayList<>();
        for (Response answer : together(requests)) {
            assertThat(isReplay(answer)).isFalse();
            receipts.add(answer.path("receiptNumber"));
        }
        assertThat(receipts).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrittenOtherwiseButSaysTheSameIsTheSame() {
        String first = file("spelling", body("同一批")).path("receiptNumber");
        String respelled = body("同一批").replace("59.90", "59.90 ").replaceAll("\\s+", " ");
        Response again = file("spelling", respelled);
        assertThat(isReplay(again)).isTrue();
        assertThat(again.<String>path("receiptNumber")).isEqualTo(first);
    }

    @Test
    void withoutAKeyTwoAreTwo() {
        file(null, body("无钥匙"));
        file(null, body("无钥匙"));
        assertThat(stored()).isEqualTo(2);
    }

    @SafeVarargs
    private List<Response> together(Callable<Response>... requests) throws Exception {
        return together(List.of(requests));
    }

    /** Lets all go at the moment when the last one is ready. */
    private List<Response> together(List<Callable<Response>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        List<Future<Response>> running = new ArrayList<>();
        for (Callable<Response> request : requests) {
            running.add(senders.submit(() -> {
                start.await();
                return request.call();
            }));
        }
        List<Response> answers = new ArrayList<>();
        for (Future<Response> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    private Response file(String key, String body) {
        var request = signIn.api(consumer).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1/complaints");
    }

    private static String body(String words) {
        return SubmissionResourceTest.COMPLAINT
                .formatted(SubmissionResourceTest.FACTS + words)
                .replace("330110", "530102");
    }

    private static boolean isReplay(Response answer) {
        return "true".equals(answer.header("Idempotent-Replayed"));
    }

    private long stored() {
        return dump.rows("SELECT count(*) FROM submission WHERE consumer_id = " + consumer.id())
                .iterator()
                .next()
                .getLong(0);
    }

    private int listed() {
        return signIn.api(consumer)
                .get("/api/v1/complaints?limit=100")
                .then()
                .body("items", hasSize(PAIRS))
                .extract()
                .<List<?>>path("items")
                .size();
    }
}
