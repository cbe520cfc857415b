package org.open12315.casework;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;

/** The browser of a member of staff, without script: opens pages and sends their forms. */
final class Desk {

    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";

    Desk(SignIn signIn, KnownAccount account) {
        cookies.put("open12315-session", signIn.session(account));
    }

    /** Nobody is signed in. */
    Desk() {}

    Desk inEnglish() {
        cookies.put("lang", "en");
        return this;
    }

    Response open(String path) {
        return kept(request().get(path));
    }

    /** The step of a case, sent from its page as it is now; fields as name and value in turn. */
    Response act(String number, String step, String... fields) {
        return actFrom(version(number), number, step, fields);
    }

    /** The same, from a page that was opened when the case had this version. */
    Response actFrom(String version, String number, String step, String... fields) {
        RequestSpecification form = form(token()).formParam("version", version);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return kept(form.post("/cases/" + number + "/" + step));
    }

    /** Any form. */
    Response send(String path, String... fields) {
        RequestSpecification form = form(token());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return kept(form.post(path));
    }

    String version(String number) {
        String page = open("/cases/" + number).asString();
        int at = page.indexOf("name=\"version\" value=\"");
        return at < 0 ? "0" : page.substring(at + 22, page.indexOf('"', at + 22));
    }

    RequestSpecification form(String token) {
        return request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token);
    }

    /** Read once: it belongs to the cookie, which stays. */
    private String token() {
        if (token.isEmpty()) {
            String page = open("/sign-in").asString();
            int at = page.indexOf("name=\"csrf-token\" value=\"");
            token = at < 0 ? "" : page.substring(at + 25, page.indexOf('"', at + 25));
        }
        return token;
    }

    RequestSpecification request() {
        return given().redirects().follow(false).header("Accept", "text/html").cookies(cookies);
    }

    private Response kept(Response response) {
        cookies.putAll(response.cookies());
        return response;
    }
}
