package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.testsupport.Chromium;
import org.open12315.testsupport.Waiting;

/**
 * The packaged application beside a real Keycloak with the realm that we ship: an officer signs in with a real browser and
 * a second factor, and the session ends here when it ends there, whoever ends it.
 */
class KeycloakIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OFFICER = "wang.fang";
    private static final String PASSWORD = "yuhang-12315-officer";
    private static final String SECOND_FACTOR = "only-for-this-test-20";
    private static final String CALLBACK = "http://127.0.0.1/callback";
    private static final String VERIFIER = "a-verifier-of-pkce-that-is-long-enough-for-rfc-7636";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private PackagedApplication application;
    private KeycloakServer keycloak;
    private Page page;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void anOfficerSignsInThereAndTheSessionEndsHereWithTheOneThere() throws Exception {
        try (KeycloakServer server = new KeycloakServer(folder, KeycloakIT::addTheOfficer);
                PackagedApplication platform = application(server);
                Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            keycloak = server;
            application = platform;
            keycloak.start(application.at("").toString());
            application.start();
            page = context.newPage();
            page.setDefaultTimeout(PATIENCE.toMillis());
            signIn();
            ObjectNode tokens = tokensOfTheApp();
            theApiTakesTokens(tokens.get("access_token").asText());
            theWordOfTheProviderEndsTheSession(tokens.get("refresh_token").asText());
            signIn();
            signingOutHereSignsOutThere();
            signIn();
            whoIsLockedOutThereIsSoonSignedOutHere();
        }
    }

    private PackagedApplication application(KeycloakServer server) {
        return new PackagedApplication(
                folder.resolve("application"),
                "-Dquarkus.oidc.tenant-enabled=true",
                "-Dquarkus.oidc.auth-server-url=" + server.issuer(),
                "-Dquarkus.oidc.staff.tenant-enabled=true",
                "-Dquarkus.oidc.staff.auth-server-url=" + server.issuer(),
                "-Dquarkus.oidc.staff.client-id=open12315-web",
                "-Dquarkus.oidc.staff.credentials.secret=" + KeycloakServer.WEB_SECRET,
                "-Dopen12315.identity.providers.staff.label=单位统一身份认证",
                "-Dopen12315.identity.provider-check-turn=1s",
                "-Dopen12315.identity.remember=1s");
    }

    /** The realm that we ship has no people. */
    private static void addTheOfficer(ObjectNode realm) {
        realm.put("otpPolicyCodeReusable", true);
        ObjectNode officer = ((ArrayNode) realm.get("users")).addObject();
        officer.put("username", OFFICER)
                .put("enabled", true)
                .put("firstName", "芳")
                .put("lastName", "王")
                .put("email", "wang.fang@example.cn");
        officer.putArray("realmRoles").add("officer");
        officer.putObject("attributes").putArray("authority").add("330110");
        ArrayNode credentials = officer.putArray("credentials");
        credentials.addObject().put("type", "password").put("value", PASSWORD);
        credentials
                .addObject()
                .put("type", "otp")
                .put("secretData", "{\"value\":\"" + SECOND_FACTOR + "\"}")
                .put(
                        "credentialData",
                        "{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\",\"counter\":0}");
    }

    private void signIn() throws GeneralSecurityException {
        page.navigate(application.at("/sign-in").toString());
        page.getByText("用单位统一身份认证登录").click();
        page.locator("#username").fill(OFFICER);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.locator("#otp").fill(oneTimeCode());
        page.locator("#kc-login").click();
        page.waitForURL(application.at("/worklist") + "**");
        assertThat(page.content()).contains(OFFICER + "@open12315");
        assertThat(page.context().cookies())
                .filteredOn(cookie -> cookie.name.startsWith("q_session"))
                .as("the cookie of the way there is gone")
                .isEmpty();
    }

    /** RFC 6238, as the app on the officer's telephone does it. */
    private static String oneTimeCode() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECOND_FACTOR.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                .putLong(Instant.now().getEpochSecond() / 30)
                .array());
        int at = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    /** An app of the officer in the same browser: it is signed in already, and asks for a token to read cases. */
    private ObjectNode tokensOfTheApp() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        String ask = keycloak.endpoint("auth") + "?response_type=code&client_id=open12315-app&redirect_uri=" + CALLBACK
                + "&scope=openid%20cases:read&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        String back = page.waitForRequest(request -> request.url().startsWith(CALLBACK), () -> goAndFindNobody(ask))
                .url();
        String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
        return keycloak.tokens(Map.of(
                "grant_type", "authorization_code",
                "client_id", "open12315-app",
                "redirect_uri", CALLBACK,
                "code", code,
                "code_verifier", VERIFIER));
    }

    /** What an app would answer there matters to nobody: the code stands in the address. */
    private void goAndFindNobody(String address) {
        try {
            page.navigate(address);
        } catch (PlaywrightException nobodyListens) {
            assertThat(nobodyListens.getMessage()).contains("ERR_CONNECTION_REFUSED");
        }
    }

    private void theApiTakesTokens(String token) throws Exception {
        assertThat(get("/api/v1/cases", token)).isEqualTo(200);
        assertThat(get("/api/v1/account", token)).as("a scope it has not").isEqualTo(403);
        assertThat(get("/api/v1/complaints", partner("submissions:write"))).isEqualTo(403);
        assertThat(get("/api/v1/complaints", partner("submissions:read"))).isEqualTo(200);
        assertThat(get("/api/v1/cases", partner("submissions:read"))).isEqualTo(403);
        assertThat(get("/api/v1/cases", token + "x")).isEqualTo(401);
    }

    private String partner(String scope) throws IOException, InterruptedException {
        return keycloak.tokens(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "partner-example",
                        "client_secret",
                        KeycloakServer.PARTNER_SECRET,
                        "scope",
                        scope))
                .get("access_token")
                .asText();
    }

    private int get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application.at(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** The app ends the officer's session at Keycloak, which tells the platform without any browser. */
    private void theWordOfTheProviderEndsTheSession(String refreshToken) throws Exception {
        page.navigate(application.at("/worklist").toString());
        assertThat(page.url()).contains("/worklist");
        keycloak.post(keycloak.endpoint("logout"), Map.of("client_id", "open12315-app", "refresh_token", refreshToken));
        awaitSignedOut();
        assertThat(Files.readString(application.log().toPath())).contains("1 sessions have ended at their provider");
    }

    private void signingOutHereSignsOutThere() {
        page.getByText("退出", new Page.GetByTextOptions().setExact(true)).first().click();
        page.waitForURL(application.at("/").toString());
        page.navigate(application.at("/sign-in/with/staff").toString());
        assertThat(page.url()).startsWith(keycloak.issuer());
        assertThat(page.locator("#password").isVisible())
                .as("Keycloak asks anew")
                .isTrue();
    }

    /** As if the five minutes were over after which the provider is asked again. */
    private void whoIsLockedOutThereIsSoonSignedOutHere() throws Exception {
        askNow();
        Waiting.until("the provider was asked", PATIENCE, () -> !exists("checked_at < now() - interval '1 hour'"));
        page.navigate(application.at("/worklist").toString());
        assertThat(page.url()).as("it goes on").contains("/worklist");
        keycloak.lockOut(OFFICER);
        askNow();
        awaitSignedOut();
    }

    private void askNow() throws SQLException, IOException {
        try (Connection connection = application.database();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE provider_session SET checked_at = now() - interval '2 hours'");
        }
    }

    private boolean exists(String condition) throws SQLException, IOException {
        try (Connection connection = application.database();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM provider_session WHERE " + condition)) {
            return found.next();
        }
    }

    private void awaitSignedOut() {
        Waiting.until("signed out here", PATIENCE, () -> {
            page.navigate(application.at("/worklist").toString());
            return page.url().contains("/sign-in");
        });
    }
}
