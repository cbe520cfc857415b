package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.testsupport.Waiting;

/**
 * Twenty thousand requests that nobody would send, made up from the OpenAPI document, by nobody and by six roles: none may
 * break the platform, show its inside, or show what belongs to somebody else. The seed is printed; {@code -Dfuzz.seed} and
 * {@code -Dfuzz.requests} choose others.
 */
class FuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", 12315);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_400);
    private static final int SENDERS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an exception, a class of ours or a line of SQL looks like. */
    private static final Pattern INSIDE =
            Pattern.compile("\\bat [a-z]+(\\.\\w+)+\\(|[a-z]Exception\\b|org\\.open12315|io\\.quarkus"
                    + "|jakarta\\.|java\\.lang|Caused by|SQLSTATE|\\bPgException|SELECT .* FROM|hibernate");

    private static final String OWNER = "demo-consumer-1";
    private static final String FACTS = "泄露标记甲乙丙丁的电饭煲漏电";
    private static final List<String> PERSON = List.of("欧阳隐私", "13900001111", "隐私路77号");

    /** Who asks, whether the number of the owner's complaint is among what they try, and whether its facts are for them. */
    private record Sender(String name, boolean knowsTheNumber, boolean maySeeFacts) {}

    private static final List<Sender> PEOPLE = List.of(
            new Sender("", true, false),
            new Sender(OWNER, true, true),
            new Sender("demo-consumer-2", true, false),
            // they read it by right, and must not pass it on to the others by a lucky step
            new Sender("officer-330110", false, true),
            new Sender("supervisor-330100", false, true),
            new Sender("officer-110105", true, false),
            new Sender("admin-330100", true, false),
            new Sender("admin", true, false));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Map<String, AtomicInteger> counts = new TreeMap<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothingBreaksAndNothingLeaks() throws Exception {
        // waits for wrong passwords and rates of messages would answer most of it
        try (PackagedApplication application = new PackagedApplication(
                folder,
                "-Dopen12315.identity.bcrypt-cost=4",
                "-Dopen12315.identity.tries-per-account=1000000",
                "-Dopen12315.identity.tries-per-address=1000000",
                "-Dopen12315.identity.code.per-address=1000000/1h",
                "-Dopen12315.identity.code.in-all=1000000/1h")) {
            application.start();
            FuzzedRequests requests = new FuzzedRequests(document(application), SEED);
            assertThat(requests.operations()).isGreaterThan(30);
            String secret = file(application, OWNER, FACTS);
            String common = file(application, "demo-consumer-3", "冰箱不制冷，要求维修。");
            ask(application, requests, secret, common);
        }
        System.out.printf("fuzz.seed=%d, %d requests, answers by status: %s%n", SEED, total(), counts);
        findings.stream().limit(40).forEach(System.out::println);
        assertThat(findings).as("what no answer may be").isEmpty();
        assertThat(total()).isEqualTo(REQUESTS);
    }

    private void ask(PackagedApplication application, FuzzedRequests requests, String secret, String common)
            throws InterruptedException {
        for (int status = 100; status < 600; status++) {
            counts.put(Integer.toString(status), new AtomicInteger());
        }
        AtomicInteger next = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            senders.submit(() -> {
                for (int number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
                    Sender sender = PEOPLE.get(number % PEOPLE.size());
                    List<String> numbers = sender.knowsTheNumber ? List.of(secret, common) : List.of(common);
                    ask(application, requests.request(number, numbers), sender, number);
                }
            });
        }
        senders.shutdown();
        assertThat(senders.awaitTermination(4, TimeUnit.MINUTES)).isTrue();
        counts.values().removeIf(count -> count.get() == 0);
    }

    private void ask(PackagedApplication application, FuzzedRequests.Asked asked, Sender sender, int number) {
        String what = "request %d of %s: %s %s".formatted(number, sender.name, asked.method(), asked.path());
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(application.at(asked.path()))
                    .timeout(Duration.ofSeconds(60))
                    .method(
                            asked.method(),
                            asked.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(asked.body()));
            asked.headers().forEach(request::header);
            if (!sender.name.isEmpty()) {
                request.header("Authorization", basic(sender.name));
            }
            HttpResponse<String> answer = answer(request.build());
            counts.get(Integer.toString(answer.statusCode())).incrementAndGet();
            judge(what, sender, answer);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            findings.add(what + ": " + failed);
        }
    }

    /** Sent again on another connection where this one was closed behind an earlier answer, as a server may. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        for (int again = 2; ; again--) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException closed) {
                if (again == 0) {
                    throw closed;
                }
            }
        }
    }

    private void judge(String what, Sender sender, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String body = answer.body();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            findings.add(what + ": " + status);
        }
        if (status >= 400 && !body.isEmpty() && !type.startsWith("application/problem+json")) {
            findings.add(what + ": " + status + " as " + type);
        }
        if (INSIDE.matcher(body).find()) {
            findings.add(what + " shows the inside: " + body);
        }
        if (!sender.name.equals(OWNER) && PERSON.stream().anyMatch(body::contains)) {
            findings.add(what + " shows who filed");
        }
        if (!sender.maySeeFacts && body.contains(FACTS)) {
            findings.add(what + " shows what somebody else filed");
        }
    }

    private JsonNode document(PackagedApplication application) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(application.at("/q/openapi?format=json")).build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    /** Files a complaint and waits until it stands in a worklist. */
    private String file(PackagedApplication application, String who, String facts)
            throws IOException, InterruptedException {
        String body = """
                {"against": {"name": "杭州漏电电器行", "divisionCode": "330110", "address": "文一西路969号", "channel": "OFFLINE"},
                 "matter": {"category": "appliances.kitchen", "problem": "quality", "facts": "%1$s"}, "wants": ["refund"],
                 "person": {"name": "%2$s", "telephone": "%3$s", "address": "%4$s"}}
                """.formatted(facts, PERSON.get(0), PERSON.get(1), PERSON.get(2));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(application.at("/api/v1/complaints"))
                        .header("Authorization", basic(who))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String number = JSON.readTree(answer.body()).path("receiptNumber").asText();
        HttpRequest look = HttpRequest.newBuilder(application.at("/api/v1/cases/" + number))
                .header("Authorization", basic("officer-330110"))
                .build();
        Waiting.until("it stands in a worklist", Duration.ofSeconds(60), () -> status(look) == 200);
        return number;
    }

    private int status(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private int total() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private static String basic(String name) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":demo-12315").getBytes(StandardCharsets.UTF_8));
    }
}
