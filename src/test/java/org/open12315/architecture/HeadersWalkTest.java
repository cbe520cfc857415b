package org.open12315.architecture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.Knock;
import org.open12315.testsupport.SignIn;

/** Walks through every door as several people and looks at what comes with each answer, and where redirects lead. */
@QuarkusTest
class HeadersWalkTest {

    /** The same for everybody: may be kept. The home page is one of them for somebody who is not signed in. */
    private static final Pattern PUBLIC = Pattern.compile("/(assets/|q/|favicon|api/v1/(divisions|authorities)).*");

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]* src=)|<style|<[^>]* style=|<[^>]* on[a-z]+=|href=\"javascript:");

    private static final String NOBODY = "nobody";
    private static final String ELSEWHERE = "https%3A%2F%2Felsewhere.example%2F";
    private static final List<String> NAMES = List.of(
            "back", "to", "next", "url", "from", "list", "return", "returnTo", "redirect", "redirect_uri", "location");

    @Inject
    SignIn signIn;

    @Test
    void everyAnswerCarriesThePolicyAndNothingPersonalIsKept() {
        List<String> paths = Stream.concat(
                        Doors.with(GET.class).map(Doors.Door::path),
                        Stream.of("/api/v1/evidence/1", "/no/such/page", "/api/v1/no-such-thing", "/assets/gone.css"))
                .distinct()
                .toList();
        assertThat(paths)
                .contains("/", "/account", "/worklist", "/admin/accounts")
                .hasSizeGreaterThan(40);

        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Map<String, Knock> people = people();
        Knock.allAtOnce(
                people.keySet(),
                who -> paths.forEach(path -> {
                    Knock knock = people.get(who);
                    String where = who + ' ' + path + ": ";
                    Knock.Answer answer = path.startsWith("/api/") ? knock.get(path) : knock.page(path);
                    policy(answer).forEach(missing -> wrong.add(where + missing));
                    boolean mayBeKept = PUBLIC.matcher(path).matches() || path.equals("/") && who.equals(NOBODY);
                    if (!mayBeKept && !answer.header("Cache-Control").contains("no-store")) {
                        wrong.add(where + "may be kept: " + answer.header("Cache-Control"));
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void noRedirectLeadsElsewhere() {
        List<String> gets =
                Doors.with(GET.class).map(Doors.Door::path).distinct().toList();
        List<String> posts = Doors.with(POST.class)
                .map(Doors.Door::path)
                .filter(path -> !path.startsWith("/api/"))
                .distinct()
                .toList();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        String fields = String.join("=" + ELSEWHERE + '&', NAMES) + '=' + ELSEWHERE;
        Knock nobody = Knock.nobody();
        Knock officer = as(signIn.officer("330110"));
        List<Runnable> walks = List.of(
                () -> gets.forEach(path -> stays(wrong, "nobody GET " + path, nobody.page(path + '?' + fields))),
                () -> gets.forEach(path -> stays(wrong, "officer GET " + path, officer.page(path + '?' + fields))),
                () -> posts.forEach(
                        path -> stays(wrong, "nobody POST " + path, nobody.form(path + '?' + fields, fields))));
        Knock.allAtOnce(walks, Runnable::run);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSignInLeadsNowhereElse() {
        KnownAccount known = signIn.consumer();
        for (String cookie : List.of("https://elsewhere.example/", "//elsewhere.example/")) {
            String to = given().redirects()
                    .follow(false)
                    .cookie("quarkus-redirect-location", cookie)
                    .formParam("user", known.userName())
                    .formParam("password", SignIn.PASSWORD)
                    .post("/sign-in/check")
                    .getHeader("Location");
            assertThat(String.valueOf(to)).as("after a sign-in with %s", cookie).doesNotContain("elsewhere");
        }
    }

    private Map<String, Knock> people() {
        Map<String, Knock> people = new LinkedHashMap<>();
        people.put(NOBODY, Knock.nobody());
        people.put(Roles.CONSUMER, as(signIn.consumer()));
        people.put(Roles.OFFICER, as(signIn.officer("330110")));
        people.put(Roles.SYSTEM_ADMINISTRATOR, as(signIn.account(Roles.SYSTEM_ADMINISTRATOR, null)));
        return people;
    }

    private static Knock as(KnownAccount account) {
        return Knock.as(account.userName(), SignIn.PASSWORD);
    }

    private static List<String> policy(Knock.Answer answer) {
        List<String> missing = new ArrayList<>();
        if (answer.status() >= 500) {
            missing.add("status " + answer.status());
        }
        if (!answer.header("X-Content-Type-Options").equals("nosniff")) {
            missing.add("may be sniffed");
        }
        if (!answer.header("Referrer-Policy").equals("same-origin")) {
            missing.add("tells others where one was");
        }
        String policy = answer.header("Content-Security-Policy");
        if (!policy.startsWith("default-src 'self';")
                || !policy.contains("frame-ancestors 'none'")
                || !policy.contains("form-action 'self'")
                || !policy.contains("base-uri 'none'")
                || policy.contains("unsafe")) {
            missing.add("policy " + policy);
        }
        if (answer.header("Content-Type").startsWith("text/html")) {
            INLINE.matcher(answer.body()).results().forEach(found -> missing.add("inline " + found.group()));
        }
        return missing;
    }

    private static void stays(List<String> wrong, String where, Knock.Answer answer) {
        String location = answer.header("Location");
        URI here = URI.create("http://localhost:" + RestAssured.port + "/");
        if (!location.isEmpty() && !"localhost".equals(here.resolve(location).getHost())) {
            wrong.add(where + " leads to " + location);
        }
    }
}
