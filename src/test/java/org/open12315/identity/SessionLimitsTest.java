package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/** How long a session lasts, by a clock that the test moves; its cookie is fresh all the time. */
@QuarkusTest
class SessionLimitsTest {

    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration LIMIT = Duration.ofHours(12);

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    @Inject
    IdentityConfig config;

    @ConfigProperty(name = "quarkus.http.auth.form.timeout")
    Duration timeout;

    private final Moved clock = new Moved();

    @BeforeEach
    void moveTheClockOfSessions() {
        QuarkusMock.installMockForType(new Sessions(pool, clock, config, timeout), Sessions.class);
    }

    @Test
    void aSessionLeftAloneEnds() {
        KnownAccount officer = signIn.officer("330110");
        FormBrowser browser = new FormBrowser().cookie("open12315-session", signIn.session(officer));
        for (int click = 0; click < 3; click++) {
            clock.move(IDLE.minusMinutes(1));
            assertThat(status(browser)).as("used again in time").isEqualTo(200);
        }
        clock.move(IDLE.plusMinutes(6));
        assertThat(status(browser)).as("left alone").isEqualTo(303);
    }

    @Test
    void aSessionEndsHoweverMuchItIsUsed() {
        KnownAccount officer = signIn.officer("330110");
        String session = signIn.session(officer);
        FormBrowser browser = new FormBrowser().cookie("open12315-session", session);
        Duration step = Duration.ofMinutes(90);
        for (Duration used = step; used.compareTo(LIMIT) < 0; used = used.plus(step)) {
            clock.move(step);
            assertThat(status(browser)).as("after %s", used).isEqualTo(200);
        }
        clock.move(step);
        assertThat(status(browser)).as("after the limit").isEqualTo(303);
        FormBrowser anew = new FormBrowser().cookie("open12315-session", signIn.session(officer));
        anew.get("/account")
                .then()
                .statusCode(200)
                .body(containsString("/account/sessions\""))
                .body(not(containsString("/account/sessions/")));
    }

    private static int status(FormBrowser browser) {
        return browser.get("/account").statusCode();
    }

    private static final class Moved extends Clock {

        private Instant now = Instant.now();

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
