package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.open12315.identity.Accounts;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class DemoSubmissionsTest {

    @Inject
    DemoSubmissions demo;

    @Inject
    Accounts accounts;

    @Inject
    Validator validator;

    @Test
    void filesEachOfThemOnce() throws Throwable {
        for (int i = 1; i <= 5; i++) {
            Accounts.NewAccount consumer =
                    new Accounts.NewAccount("demo-consumer-" + i, SignIn.PASSWORD, "演示消费者" + i, Roles.CONSUMER, null);
            VertxContextSupport.subscribeAndAwait(() -> accounts.create(consumer, "test"));
        }
        List<DemoSubmissions.Entry> entries = demo.read();
        int first = VertxContextSupport.subscribeAndAwait(() -> demo.file(entries));
        int second = VertxContextSupport.subscribeAndAwait(() -> demo.file(demo.read()));
        assertThat(first).isEqualTo(entries.size()).isGreaterThan(29);
        assertThat(second).isZero();
    }

    @Test
    void holdsOnlyWhatTheFormsWouldTake() {
        assertThat(demo.read()).allSatisfy(entry -> {
            assertThat(validator.validate(entry.submission().matter()))
                    .as(entry.key())
                    .isEmpty();
            assertThat(validator.validate(entry.submission().against()))
                    .as(entry.key())
                    .isEmpty();
            assertThat(entry.submission().person() == null)
                    .isEqualTo(entry.submission().anonymous());
        });
    }
}
