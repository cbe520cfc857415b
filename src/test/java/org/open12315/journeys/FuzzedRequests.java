package org.open12315.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;

/**
 * Requests made up from the OpenAPI document: each parameter and body right, nearly right, or nothing of the kind. The n-th
 * request is the same for the same seed, whoever asks for it and in whatever order.
 */
final class FuzzedRequests {

    /** What is sent. */
    record Asked(String method, String path, Map<String, String> headers, byte[] body) {}

    private record Operation(String method, String path, JsonNode parameters, JsonNode body) {}

    /** Not described by the document, because they speak a protocol of their own. */
    private static final List<String> EVIDENCE = List.of(
            "POST /api/v1/evidence",
            "OPTIONS /api/v1/evidence",
            "PUT /api/v1/evidence/{name}",
            "GET /api/v1/evidence/{id}",
            "HEAD /api/v1/evidence/{id}",
            "PATCH /api/v1/evidence/{id}",
            "DELETE /api/v1/evidence/{id}");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/xml",
            "x");
    private static final List<String> WANTED =
            List.of("*/*", "text/html", "text/csv", "application/json;q=0", "application/problem+json", "a/b/c");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en-GB,en;q=0.8", "xx", "*", ";;;q=7", "zh;q=abc");

    private final List<Operation> operations = new ArrayList<>();
    private final FuzzedJson json;
    private final long seed;

    FuzzedRequests(JsonNode document, long seed) {
        this.json = new FuzzedJson(document);
        this.seed = seed;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    operations.add(new Operation(
                            method.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            operation.path("parameters"),
                            operation.path("requestBody").path("content").path("application/json")));
                }));
        for (String line : EVIDENCE) {
            String[] words = line.split(" ");
            JsonNode none = document.path("nothing");
            operations.add(new Operation(words[0], words[1], none, none));
        }
    }

    int operations() {
        return operations.size();
    }

    /**
     * The request of a number.
     *
     * @param numbers receipt numbers that are right
     */
    Asked request(int number, List<String> numbers) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Operation operation = operations.get(random.nextInt(operations.size()));
        boolean strange = random.nextInt(50) == 0;
        String method = strange ? any(METHODS, random) : operation.method;
        Map<String, String> headers = headers(operation, random);
        byte[] body = operation.body.isMissingNode() ? bytes(random) : json.body(operation.body, random);
        boolean bodied = !method.equals("GET") && !method.equals("HEAD");
        return new Asked(method, path(operation, numbers, random), headers, bodied ? body : null);
    }

    private Map<String, String> headers(Operation operation, SplittableRandom random) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", random.nextInt(20) == 0 ? any(TYPES, random) : "application/json");
        headers.put("Accept", random.nextInt(8) == 0 ? any(WANTED, random) : "application/json");
        headers.put("Accept-Language", any(LANGUAGES, random));
        if (random.nextBoolean()) {
            headers.put(
                    "Idempotency-Key", random.nextInt(4) == 0 ? FuzzedJson.ascii(random) : "key-" + random.nextInt(50));
        }
        if (operation.path.startsWith("/api/v1/evidence")) {
            headers.put("Tus-Resumable", random.nextInt(5) == 0 ? FuzzedJson.ascii(random) : "1.0.0");
            List<String> names = List.of(
                    "Upload-Length", "Upload-Offset", "Upload-Metadata", "Upload-Checksum", "Upload-Concat", "Range");
            for (String name : names) {
                if (random.nextInt(3) == 0) {
                    headers.put(name, random.nextBoolean() ? "" + random.nextInt(2_000) : FuzzedJson.ascii(random));
                }
            }
            if (random.nextBoolean()) {
                headers.put("Content-Type", "application/offset+octet-stream");
            }
        }
        return headers;
    }

    private String path(Operation operation, List<String> numbers, SplittableRandom random) {
        StringBuilder path = new StringBuilder();
        for (String part : operation.path.substring(1).split("/")) {
            path.append('/').append(part.startsWith("{") ? encoded(inPath(part, operation, numbers, random)) : part);
        }
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) > 0) {
                String value = json.parameter(parameter.path("schema"), numbers, random);
                query.add(encoded(parameter.path("name").asText()) + '=' + encoded(value));
            }
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String inPath(String part, Operation operation, List<String> numbers, SplittableRandom random) {
        String name = part.substring(1, part.length() - 1);
        JsonNode schema = StreamSupport.stream(operation.parameters.spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .map(parameter -> parameter.path("schema"))
                .findFirst()
                .orElse(operation.parameters);
        String value = json.parameter(schema, numbers, random);
        return value.isEmpty() || value.equals(".") || value.equals("..") ? "x" : value;
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
