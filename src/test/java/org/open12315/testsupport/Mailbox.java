package org.open12315.testsupport;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that somebody reads mails at, in the development inbox. */
public record Mailbox(String address) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** One that nobody else uses. */
    public Mailbox() {
        this("m" + Long.toString(System.nanoTime(), 36) + "@mail.example");
    }

    /** The newest code; waits for it. */
    public String code() {
        Pattern line = Pattern.compile("<td>" + Pattern.quote(address) + "</td><td>[^<]*?验证码是 (\\d{6})");
        String[] code = new String[1];
        Waiting.until("a code came to " + address, LIMIT, () -> {
            Matcher found =
                    line.matcher(given().get("/development-inbox").body().asString());
            code[0] = found.find() ? found.group(1) : null;
            return code[0] != null;
        });
        return code[0];
    }
}
