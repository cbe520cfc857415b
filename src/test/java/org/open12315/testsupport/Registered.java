package org.open12315.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A consumer who registered with a telephone and a document, as people do, through the API. */
public record Registered(String user, String password, Telephone telephone, String document) {

    public static final String NAME = "张伟";
    private static final String REGISTRATIONS = "/api/v1/registrations";

    /** Somebody new. */
    public static Registered somebody() {
        return register(new Telephone(), Documents.residentNumber());
    }

    /** The same person with another telephone once more, after the account was closed. */
    public Registered again() {
        return register(new Telephone(), document);
    }

    private static Registered register(Telephone telephone, String document) {
        String user = "r_" + Long.toString(System.nanoTime(), 36);
        String password = "pots and pans 2026";
        String token = json().body(Map.of(
                        "user",
                        user,
                        "password",
                        password,
                        "mobile",
                        telephone.number(),
                        "humanCheck",
                        Telephone.humanCheck()))
                .post(REGISTRATIONS)
                .then()
                .statusCode(202)
                .extract()
                .path("token");
        json().body(Map.of("code", telephone.code()))
                .post(REGISTRATIONS + "/{token}/code", token)
                .then()
                .statusCode(204);
        json().body(Map.of(
                        "name",
                        NAME,
                        "documentKind",
                        "resident-card",
                        "documentNumber",
                        document,
                        "email",
                        user + "@example.org"))
                .post(REGISTRATIONS + "/{token}/person", token)
                .then()
                .statusCode(201);
        return new Registered(user, password, telephone, document);
    }

    /** JSON requests in this name with a password. */
    public RequestSpecification api(String with) {
        return json().auth().preemptive().basic(user, with);
    }

    public RequestSpecification api() {
        return api(password);
    }

    /** Tries to sign in on the page. */
    public Response signIn(FormBrowser browser, String with) {
        return browser.send("/file", "/sign-in/check", "user", user, "password", with);
    }

    /** A browser that is signed in. */
    public FormBrowser browser() {
        FormBrowser browser = new FormBrowser();
        signIn(browser, password).then().statusCode(302);
        return browser;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }
}
