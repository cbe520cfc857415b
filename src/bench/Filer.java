import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Files each line of the standard input as a complaint with an application on this machine and prints what was answered:
 * {@code java src/bench/Filer.java PORT SENDERS}. Bounded: no line is tried more than five times.
 */
final class Filer {

    private static final int TRIES = 5;
    private static final int ACCOUNTS = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final List<String> bodies;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> outcomes = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> microseconds = new ConcurrentLinkedQueue<>();

    private Filer(int port, List<String> bodies) {
        this.address = URI.create("http://127.0.0.1:" + port + "/api/v1/complaints");
        this.bodies = bodies;
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int senders = Integer.parseInt(arguments[1]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Filer filer = new Filer(port, in.lines().filter(line -> !line.isBlank()).toList());
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        for (int i = 0; i < senders; i++) {
            threads.submit(filer::send);
        }
        threads.shutdown();
        boolean ended = threads.awaitTermination(10, TimeUnit.MINUTES);
        filer.report((System.nanoTime() - start) / 1e9);
        System.exit(ended && filer.outcomes.stream().allMatch("201"::equals) ? 0 : 1);
    }

    private void send() {
        for (int number = next.getAndIncrement(); number < bodies.size(); number = next.getAndIncrement()) {
            String key = UUID.randomUUID().toString();
            String outcome = "no answer";
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                long asked = System.nanoTime();
                outcome = attempt(number, key);
                if (outcome.equals("201")) {
                    microseconds.add((System.nanoTime() - asked) / 1000);
                }
                if (!outcome.equals("503") && !outcome.equals("no answer")) {
                    break;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            outcomes.add(outcome);
        }
    }

    private String attempt(int number, String key) {
        try {
            HttpResponse<String> answer = client.send(
                    request(number, key), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                System.err.println(answer.statusCode() + " " + answer.body() + " to " + bodies.get(number));
            }
            return Integer.toString(answer.statusCode());
        } catch (IOException broken) {
            return "no answer";
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return "no answer";
        }
    }

    private HttpRequest request(int number, String key) {
        String person = "demo-consumer-" + (number % ACCOUNTS + 1) + ":demo-12315";
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic "
                        + Base64.getEncoder().encodeToString(person.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(bodies.get(number)))
                .build();
    }

    private void report(double seconds) {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        counts.forEach((outcome, count) -> System.out.printf("%-10s %6d%n", outcome, count));
        long[] sorted = new ArrayList<>(microseconds).stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%d sent in %.1f s, p50 %.1f ms, p99 %.1f ms%n",
                outcomes.size(), seconds, quantile(sorted, 0.50), quantile(sorted, 0.99));
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1000.0;
    }
}
