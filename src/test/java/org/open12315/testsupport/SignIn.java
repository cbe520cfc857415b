package org.open12315.testsupport;

import static io.restassured.RestAssured.given;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import org.open12315.identity.Accounts;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.identity.Suspensions;
import org.open12315.identity.Suspensions.Suspicion;
import org.open12315.kernel.ReceiptNumber;

/** Makes accounts for tests and sends requests in their name. */
@ApplicationScoped
public class SignIn {

    public static final String PASSWORD = "test-12315";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final Suspensions suspensions;

    SignIn(Accounts accounts, Suspensions suspensions) {
        this.accounts = accounts;
        this.suspensions = suspensions;
    }

    /** A consumer nobody else uses. */
    public KnownAccount consumer() {
        return account(Roles.CONSUMER, null);
    }

    /** An officer of an authority. */
    public KnownAccount officer(String authorityCode) {
        return account(Roles.OFFICER, authorityCode);
    }

    /** Somebody new with a role. */
    public KnownAccount account(String role, String authorityCode) {
        return role.equals(Roles.SUSPENDED) ? suspended() : made(role, authorityCode);
    }

    /** No account is made with this role: it is what a consumer becomes. */
    private KnownAccount suspended() {
        KnownAccount consumer = consumer();
        KnownAccount officer = officer("330110");
        long number =
                ReceiptNumber.create(YearMonth.of(2026, 1), new SecureRandom()).value();
        Suspicion suspicion = new Suspicion(consumer.id(), number, "330110", "test", officer);
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> suspensions.suspend(suspicion, tx -> Uni.createFrom().voidItem()));
            return consumer;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private KnownAccount made(String role, String authorityCode) {
        String name = "t-" + role + "-" + Long.toString(System.nanoTime(), 36) + NEXT.incrementAndGet();
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> accounts.create(new Accounts.NewAccount(name, PASSWORD, name, role, authorityCode), "test"));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** JSON requests with HTTP Basic, as a script sends them. */
    public RequestSpecification api(KnownAccount account) {
        return given().auth()
                .preemptive()
                .basic(account.userName(), PASSWORD)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** The session cookie that the form gives. */
    public String session(KnownAccount account) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("user", account.userName())
                .formParam("password", PASSWORD)
                .post("/sign-in/check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("open12315-session");
    }

    /** Page requests with the session of somebody signed in. */
    public RequestSpecification page(KnownAccount account) {
        return given().redirects().follow(false).cookie("open12315-session", session(account));
    }
}
