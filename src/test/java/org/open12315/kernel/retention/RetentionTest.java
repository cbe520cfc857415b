package org.open12315.kernel.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class RetentionTest {

    private static final Duration FIVE_YEARS = Duration.ofDays(1826);

    @Inject
    Retention retention;

    @Inject
    RetentionStore store;

    @Inject
    RetentionConfig config;

    @Inject
    Pool pool;

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    Dump dump;

    KnownAccount consumer;

    @BeforeEach
    void fromTheBeginning() {
        consumer = signIn.consumer();
        sql("DELETE FROM retention_walk");
    }

    @Test
    void erasesWhoComplainedSomeTimeAfterTheEndAndNotBefore() {
        String closed = complaint("WITHDRAWN", "1100 days");
        String lately = complaint("WITHDRAWN", "1000 days");
        String open = complaint("ACCEPTED", "1100 days");
        // all came long ago; the receipt number is of this month, so the run is one of years to come
        await(retention.run(Instant.now().plus(Duration.ofDays(1))));
        assertThat(knows(closed) && knows(lately) && knows(open))
                .as("none of them came long enough ago")
                .isTrue();

        sql("UPDATE case_file SET updated_at = now() + interval '1 day' WHERE receipt_number = " + lately);
        sql("DELETE FROM retention_walk");
        await(retention.run(Instant.now().plus(Duration.ofDays(1095))));
        assertThat(knows(closed)).isFalse();
        assertThat(knows(lately)).as("closed less than three years before").isTrue();
        assertThat(knows(open)).as("not closed").isTrue();

        signIn.api(consumer)
                .get("/api/v1/complaints/" + closed)
                .then()
                .statusCode(200)
                .body("person", nullValue())
                .body("facts", containsString("电饭煲"));
        signIn.page(consumer).get("/my/cases/" + closed).then().statusCode(200).body(containsString("已超过保存期限"));
        signIn.page(signIn.officer("330110"))
                .get("/cases/" + closed)
                .then()
                .statusCode(200)
                .body(containsString("超过保存期限的信息已删除"));
        signIn.api(consumer).get("/api/v1/complaints/" + open).then().body("person.name", equalTo("欧阳建国"));
    }

    @Test
    void reportsWhatItDid() {
        complaint("WITHDRAWN", "1100 days");
        await(retention.run(Instant.now().plus(Duration.ofDays(1100))));
        List<RetentionStore.Run> runs = await(store.runs(50));
        RetentionStore.Run run = runs.stream()
                .filter(one -> one.kind().equals("complaint-person"))
                .findFirst()
                .orElseThrow();
        assertThat(run.erased()).isPositive();
        assertThat(run.lookedAt()).isGreaterThanOrEqualTo(run.erased());
        assertThat(run.ended()).isNotNull();
        signIn.page(signIn.account("system-administrator", null))
                .get("/admin/retention")
                .then()
                .statusCode(200)
                .body(containsString("投诉人信息（办结后）"), containsString("1095 天"), not(containsString("欧阳")));
        signIn.page(signIn.officer("330110")).get("/admin/retention").then().statusCode(403);
        signIn.page(consumer).get("/admin/retention").then().statusCode(403);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        List<String> asked = new ArrayList<>();
        Erasure failing = erasure(asked, 3);
        Erasure whole = erasure(asked, Integer.MAX_VALUE);
        try {
            await(new Retention(store, one(failing), config, Clock.systemUTC()).run(Instant.now()));
            assertThat(asked).containsExactly("null", "1", "2");
            // its hold has not ended: another instance leaves it alone
            await(new Retention(store, one(whole), config, Clock.systemUTC()).run(Instant.now()));
            assertThat(asked).hasSize(3);
            sql("UPDATE retention_walk SET held_until = now() - interval '1 second'");
            await(new Retention(store, one(whole), config, Clock.systemUTC()).run(Instant.now()));
            assertThat(asked).containsExactly("null", "1", "2", "2", "3", "4", "5");
        } finally {
            sql("DELETE FROM retention_run WHERE kind = 'test'");
        }
    }

    @Test
    void draftsAndKeysAreForgottenByTheirAge() {
        sql("INSERT INTO draft (id, secret_hash, kind, answers, updated_at) VALUES"
                + " (gen_random_uuid(), '', 'COMPLAINT', 'old draft', now() - interval '31 days'),"
                + " (gen_random_uuid(), '', 'COMPLAINT', 'new draft', now() - interval '29 days')");
        sql("INSERT INTO idempotency_key (owner_id, key, fingerprint, receipt_number, created_at) VALUES"
                + " (-1, 'old', '', 1, now() - interval '181 days'), (-1, 'new', '', 1, now())");
        await(retention.run(Instant.now()));
        assertThat(count("draft WHERE answers = 'old draft'")).isZero();
        assertThat(count("draft WHERE answers = 'new draft'")).isOne();
        assertThat(count("idempotency_key WHERE owner_id = -1")).isOne();
        sql("DELETE FROM draft WHERE answers = 'new draft'");
    }

    /** A case in this state since some days. */
    private String complaint(String state, String since) {
        String number = cases.complaint(consumer, "330110");
        sql("UPDATE case_file SET state = '" + state + "', updated_at = now() - interval '" + since
                + "' WHERE receipt_number = " + number);
        return number;
    }

    private boolean knows(String number) {
        return count("submission WHERE person IS NOT NULL AND receipt_number = " + number) == 1;
    }

    private long count(String of) {
        return dump.rows("SELECT count(*) FROM " + of).iterator().next().getLong(0);
    }

    /** Five batches, the one after {@code most} questions fails. */
    private static Erasure erasure(List<String> asked, int most) {
        return new Erasure() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public String words(Locale locale) {
                return "test";
            }

            @Override
            public Duration period() {
                return FIVE_YEARS;
            }

            @Override
            public Uni<Batch> next(String position, Instant olderThan, int limit) {
                asked.add(String.valueOf(position));
                if (asked.size() == most) {
                    return Uni.createFrom().failure(new IllegalStateException("power cut"));
                }
                int at = position == null ? 0 : Integer.parseInt(position);
                return Uni.createFrom().item(new Batch(at == 5 ? null : Integer.toString(at + 1), 1, 1));
            }
        };
    }

    private static List<Erasure> one(Erasure kind) {
        return List.of(kind);
    }

    private void sql(String statement) {
        await(pool.query(statement).execute());
    }

    private static <T> T await(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
