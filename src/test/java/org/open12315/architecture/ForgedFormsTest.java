package org.open12315.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

/** Every form of the application, found by its annotation, refuses to be sent by a page that does not hold its token. */
@QuarkusTest
class ForgedFormsTest {

    @Inject
    SignIn signIn;

    /** One for each role: making an account hashes a password, and that is most of the time that this test takes. */
    private final Map<String, KnownAccount> accounts = new HashMap<>();

    @Test
    void everyFormNeedsItsToken() {
        List<Doors.Door> forms = Doors.with(POST.class)
                .filter(door -> !door.path().startsWith("/api/"))
                .distinct()
                .toList();
        assertThat(forms)
                .extracting(Doors.Door::path)
                .contains("/sign-out", "/cases/1/1", "/cases/1/person", "/admin/accounts")
                .hasSizeGreaterThan(15);

        Map<String, Integer> sent = new TreeMap<>();
        for (Doors.Door form : forms) {
            sent.put(form.path() + " without", status(form, null));
            sent.put(form.path() + " invented", status(form, "aW52ZW50ZWQtYnktbWU"));
        }

        assertThat(sent)
                .allSatisfy((form, status) -> assertThat(status).as(form).isEqualTo(400));
    }

    @Test
    void pagesChangeNothingButByForms() {
        assertThat(Doors.methods(PUT.class, PATCH.class, DELETE.class)
                        .filter(method ->
                                method.getDeclaringClass().getSimpleName().endsWith("Pages")))
                .isEmpty();
    }

    private int status(Doors.Door form, String token) {
        RequestSpecification request = form.roles().isEmpty()
                ? RestAssured.given().redirects().follow(false)
                : signIn.page(
                        accounts.computeIfAbsent(form.roles().get(0), role -> signIn.account(role, authority(role))));
        request.contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("version", "0");
        if (token != null) {
            request.formParam("csrf-token", token);
        }
        return request.post(form.path()).statusCode();
    }

    private static String authority(String role) {
        return Roles.ofAuthority(role) ? "330110" : null;
    }
}
