package org.open12315.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;

/** What a person has at hand: a telephone that gets text messages, and a browser that does the human check. */
public final class Telephone {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 50_000_000));
    private static final Pattern CODE = Pattern.compile("验证码是 (\\d{6})");

    private final String number = "139%08d".formatted(Math.abs(NEXT.incrementAndGet()));

    /** A number nobody else uses, as people write it. */
    public String number() {
        return number;
    }

    /** The newest message to this number, from the development inbox; waits a moment for the delivery. */
    public String message() {
        Pattern line = Pattern.compile("<td>\\+86" + number + "</td><td>([^<]*)</td>");
        for (int i = 0; i < 600; i++) {
            Matcher found =
                    line.matcher(given().get("/development-inbox").body().asString());
            if (found.find()) {
                return found.group(1);
            }
            pause();
        }
        throw new AssertionError("no message came to " + number);
    }

    /** The newest message to this number with these words; waits a moment for it. */
    public String message(String words) {
        for (int i = 0; i < 600; i++) {
            String message = message();
            if (message.contains(words)) {
                return message;
            }
            pause();
        }
        throw new AssertionError("no message with these words came to " + number);
    }

    /** The newest code; {@code except} is an older one that has been read before. */
    public String code(String except) {
        for (int i = 0; i < 600; i++) {
            Matcher code = CODE.matcher(message());
            if (code.find() && !code.group(1).equals(except)) {
                return code.group(1);
            }
            pause();
        }
        throw new AssertionError("no code came to " + number);
    }

    public String code() {
        return code("");
    }

    /** A solved human check, as the widget sends it. */
    public static String humanCheck() {
        JsonPath task = given().get("/api/v1/human-check")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        try {
            Altcha.Solution solution = Altcha.solveChallenge(
                    task.getString("challenge"),
                    task.getString("salt"),
                    Altcha.Algorithm.SHA256,
                    task.getLong("maxnumber"),
                    0);
            JsonObject payload = new JsonObject()
                    .put("algorithm", task.getString("algorithm"))
                    .put("challenge", task.getString("challenge"))
                    .put("number", solution.number)
                    .put("salt", task.getString("salt"))
                    .put("signature", task.getString("signature"));
            return Base64.getEncoder().encodeToString(payload.encode().getBytes(StandardCharsets.UTF_8));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
