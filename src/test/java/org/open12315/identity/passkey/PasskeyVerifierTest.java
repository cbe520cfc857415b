package org.open12315.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.identity.passkey.PasskeyVerifier.Registered;
import org.open12315.testsupport.SoftAuthenticator;

/** What an authenticator sends, true and false, against the rules. */
class PasskeyVerifierTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] CHALLENGE = "asked by the platform, and nobody else".getBytes();
    private static final byte[] OTHER = "asked by somebody else, for themselves".getBytes();
    private static final byte[] HANDLE = {1, 2, 3};
    private static final Site SITE = Site.of(URI.create("https://12315.example.cn:443/"));
    private static final Vertx VERTX = Vertx.vertx();
    private static final PasskeyVerifier VERIFIER = new PasskeyVerifier(VERTX);

    private final SoftAuthenticator authenticator = new SoftAuthenticator(SITE.origin(), SITE.host());

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void acceptsANewPasskeyAndWhatItSigns() {
        PublicKey key = registered();
        assertThat(key.credentialId()).isEqualTo(authenticator.id());
        assertThat(key.backupEligible()).isTrue();

        Assertion assertion = await(VERIFIER.read(authenticator.sign(CHALLENGE, HANDLE)));
        assertThat(assertion.credentialId()).isEqualTo(authenticator.id());
        assertThat(assertion.challenge()).isEqualTo(CHALLENGE);
        assertThat(assertion.userHandle()).isEqualTo(HANDLE);
        assertThat(await(VERIFIER.signed(assertion, key, SITE)).signCount()).isZero();
    }

    @Test
    void refusesANewOneOfAnotherSiteChallengeOrOwner() {
        refuses(create(authenticator, OTHER), "foreign challenge");
        refuses(create(authenticator.at("https://12315.example.cn.evil.example")), "BadOrigin");
        refuses(create(authenticator.at("http://12315.example.cn")), "BadOrigin");
        authenticator.at(SITE.origin());
        refuses(create(authenticator.forHost("evil.example")), "BadRpId");
        authenticator.forHost(SITE.host());
        refuses(create(authenticator.says(SoftAuthenticator.PRESENT)), "UserNotVerified");
    }

    @Test
    void refusesASignatureOfAnotherSiteKeyOrOwner() {
        PublicKey key = registered();
        refuses(sign(authenticator.at("https://evil.example"), key), "BadOrigin");
        authenticator.at(SITE.origin());
        refuses(sign(authenticator.forHost("evil.example"), key), "BadRpId");
        authenticator.forHost(SITE.host());
        refuses(sign(authenticator.says(SoftAuthenticator.PRESENT), key), "UserNotVerified");
        authenticator.says(SoftAuthenticator.PRESENT | SoftAuthenticator.VERIFIED);
        refuses(sign(authenticator.forgery(), key), "BadSignature");
        assertThat(await(sign(authenticator, key)).signCount()).isZero();
    }

    @Test
    void refusesACopyThatCountsForItself() {
        PublicKey key = registered();
        PublicKey used = await(sign(authenticator.counts(7), key));
        refuses(sign(authenticator.counts(5), used), "MaliciousCounterValue");
        assertThat(await(sign(authenticator.counts(8), used)).signCount()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AAAA\",\"attestationObject\":\"oA\",\"signature\":\"AA\"}}",
                "{\"response\":{\"clientDataJSON\":7,\"attestationObject\":\"!\"}}"
            })
    void refusesWhatNoAuthenticatorSends(String json) {
        refuses(VERIFIER.registered(json, SITE, challenge -> true), "");
        refuses(VERIFIER.read(json), "");
    }

    @Test
    void refusesWhatIsMissingOrTooLongToRead() {
        refuses(VERIFIER.read(null), "missing");
        refuses(VERIFIER.registered("{\"id\":\"" + "A".repeat(20_000), SITE, challenge -> true), "too long");
    }

    @Test
    void namesTheSiteAsBrowsersDo() {
        assertThat(SITE).isEqualTo(new Site("https://12315.example.cn", "12315.example.cn"));
        assertThat(Site.of(URI.create("HTTP://LocalHost:8080")))
                .isEqualTo(new Site("http://localhost:8080", "localhost"));
        assertThat(Site.of(URI.create("http://localhost:80/"))).isEqualTo(new Site("http://localhost", "localhost"));
        for (String none : new String[] {"12315.example.cn", "https:/12315.example.cn", "mailto:a@example.cn"}) {
            assertThatThrownBy(() -> Site.of(URI.create(none))).hasMessageContaining("must be like https://");
        }
    }

    private PublicKey registered() {
        return await(create(authenticator)).key();
    }

    private static Uni<Registered> create(SoftAuthenticator by) {
        return create(by, CHALLENGE);
    }

    private static Uni<Registered> create(SoftAuthenticator by, byte[] challenge) {
        return VERIFIER.registered(by.create(challenge), SITE, ours -> Arrays.equals(ours, CHALLENGE));
    }

    private static Uni<PublicKey> sign(SoftAuthenticator by, PublicKey key) {
        return VERIFIER.read(by.sign(CHALLENGE, HANDLE)).chain(assertion -> VERIFIER.signed(assertion, key, SITE));
    }

    private static void refuses(Uni<?> answer, String why) {
        assertThatThrownBy(() -> await(answer)).isInstanceOf(WrongPasskey.class).hasMessageContaining(why);
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
