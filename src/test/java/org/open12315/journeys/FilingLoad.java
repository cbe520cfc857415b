package org.open12315.journeys;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Consumers who file complaints one after another, each with a key of its own, and send a request that got no receipt
 * again under the same key until it has one. It writes down which key got which receipt.
 */
final class FilingLoad {

    static final int SENDERS = 16;
    private static final int ACCOUNTS = 5;

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Pattern RECEIPT = Pattern.compile("\"receiptNumber\"\\s*:\\s*\"([0-9]{18})\"");

    private final List<PackagedApplication> applications;
    private final int limit;
    private final Duration pause;
    private final IntUnaryOperator business;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final List<Future<?>> running = new ArrayList<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> strangeAnswers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean enough;

    /**
     * @param applications where to file; the next one is asked when one does not answer
     * @param limit most complaints to file
     * @param pause between two complaints of a sender, so that the stages have less to catch up with than the test has time
     * @param business from the number of a complaint to the number of the business it is against
     */
    FilingLoad(List<PackagedApplication> applications, int limit, Duration pause, IntUnaryOperator business) {
        this.applications = applications;
        this.limit = limit;
        this.pause = pause;
        this.business = business;
    }

    void start() {
        for (int i = 0; i < SENDERS; i++) {
            int first = i;
            running.add(senders.submit(() -> send(first)));
        }
    }

    /** Lets every sender get the receipt it is waiting for, then ends. */
    void finish(Duration patience) throws InterruptedException, ExecutionException, TimeoutException {
        enough = true;
        for (Future<?> sender : running) {
            sender.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        senders.shutdownNow();
    }

    /** Ends at once: who has no receipt gets none. */
    void abandon() throws InterruptedException {
        enough = true;
        senders.shutdownNow();
        if (!senders.awaitTermination(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A sender does not end");
        }
    }

    /** Key to receipt number. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** Requests whose connection broke or that were never answered. */
    int unanswered() {
        return unanswered.get();
    }

    /** Requests that were told to come back (5xx). */
    int refused() {
        return refused.get();
    }

    /** Answers that neither give a receipt nor ask to come back. */
    Set<String> strangeAnswers() {
        return strangeAnswers;
    }

    /** Each sender has numbers of its own, and files the next when the one before has its receipt. */
    private void send(int first) {
        for (int number = first; !enough && number < limit; number += SENDERS) {
            fileUntilAcknowledged(number);
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void fileUntilAcknowledged(int number) {
        int at = number / SENDERS;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Long receipt = file(number, applications.get(at++ % applications.size()));
                if (receipt != null) {
                    acknowledged.put(key(number), receipt);
                    return;
                }
            } catch (IOException noAnswer) {
                unanswered.incrementAndGet();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** One attempt at the first application: the receipt, or null if there was none in the answer. */
    Long file(int number) throws IOException, InterruptedException {
        return file(number, applications.get(0));
    }

    private Long file(int number, PackagedApplication application) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(number, application), HttpResponse.BodyHandlers.ofString());
        Matcher receipt = RECEIPT.matcher(answer.body());
        if (answer.statusCode() == 201 && receipt.find()) {
            return Long.valueOf(receipt.group(1));
        }
        if (answer.statusCode() >= 500) {
            refused.incrementAndGet();
        } else {
            strangeAnswers.add(answer.statusCode() + " " + answer.body());
        }
        return null;
    }

    static String key(int number) {
        return "crash-" + number;
    }

    private HttpRequest request(int number, PackagedApplication application) {
        String person = "demo-consumer-" + (number % ACCOUNTS + 1) + ":demo-12315";
        return HttpRequest.newBuilder(application.at("/api/v1/complaints"))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + base64(person))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key(number))
                .POST(HttpRequest.BodyPublishers.ofString(body(number, business.applyAsInt(number))))
                .build();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(int number, int business) {
        return """
                {"against": {"name": "杭州%2$s号食品有限公司", "divisionCode": "330110", "address": "文一西路%2$s号",
                             "channel": "OFFLINE"},
                 "matter": {"category": "food.packaged", "problem": "food-safety", "amount": 59.90,
                            "facts": "第%1$s批饼干打开后发现霉斑，联系店家三次都不处理，要求退款。",
                            "purchasedOn": "2026-11-11", "orderNumber": "A-%1$s"},
                 "wants": ["refund"], "wantedAmount": 59.90,
                 "person": {"name": "李明", "telephone": "13812345678", "address": "杭州市余杭区仓前街道1号"}}
                """.formatted(number, business);
    }
}
