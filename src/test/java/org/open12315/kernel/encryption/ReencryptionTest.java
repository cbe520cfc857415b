package org.open12315.kernel.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.kernel.database.StartRefused;

@QuarkusTest
class ReencryptionTest {

    private static final String LOOKUP = "lookup=" + "0".repeat(64);
    private static final String FIRST = " first=" + "1".repeat(64);
    private static final String SECOND = " second=" + "2".repeat(64);
    private static final EncryptedColumn NOTES =
            new EncryptedColumn("reencryption_note", "id", EncryptedColumn.KeyType.BIGINT, "secret");
    private static final int ROWS = 95;

    @Inject
    Pool pool;

    @Inject
    ReencryptionStore store;

    @BeforeEach
    void notes() {
        sql("CREATE TABLE reencryption_note (id bigint PRIMARY KEY, secret text)");
        for (int row = 1; row <= ROWS; row++) {
            write(row, row % 5 == 0 ? clear(row) : fields(LOOKUP + FIRST).encrypt(clear(row), NOTES.cell(row)));
        }
        write(1000, null);
    }

    @AfterEach
    void noNotes() {
        sql("DROP TABLE reencryption_note");
        sql("DELETE FROM reencryption WHERE column_name = 'reencryption_note.secret'");
        sql("DELETE FROM encryption_key WHERE name IN ('first', 'second')");
    }

    @Test
    void bringsEveryValueUnderTheNewKey() {
        await(job(LOOKUP + FIRST + SECOND).run());
        assertThat(secrets()).hasSize(ROWS).allMatch(secret -> secret.startsWith("enc1:second:"));
        FieldEncryption withoutTheOldKey = fields(LOOKUP + SECOND);
        for (int row = 1; row <= ROWS; row++) {
            assertThat(withoutTheOldKey.decrypt(secret(row), NOTES.cell(row))).isEqualTo(clear(row));
        }
        assertThat(progress("changed")).isEqualTo(ROWS);
        assertThat(progress("passes")).as("the second pass found nothing").isEqualTo(2);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        Reencryption cutOff = job(LOOKUP + FIRST + SECOND);
        await(store.begin(NOTES, "second", Duration.ofDays(1)));
        await(cutOff.step(NOTES));
        await(cutOff.step(NOTES));
        assertThat(secrets().stream().filter(secret -> secret.startsWith("enc1:second:")))
                .hasSize(20);
        // the process dies in the middle of a batch: the values are written, the commit never comes
        sql("CREATE FUNCTION reencryption_dies() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'power cut'; END $$");
        sql("CREATE TRIGGER dies BEFORE UPDATE ON reencryption FOR EACH ROW EXECUTE FUNCTION reencryption_dies()");
        try {
            assertThatThrownBy(() -> await(cutOff.step(NOTES))).hasMessageContaining("power cut");
        } finally {
            sql("DROP TRIGGER dies ON reencryption");
            sql("DROP FUNCTION reencryption_dies()");
        }
        assertThat(secrets().stream().filter(secret -> secret.startsWith("enc1:second:")))
                .hasSize(20);
        // an instance with the old key writes behind the walk
        write(3, fields(LOOKUP + FIRST).encrypt(clear(3), NOTES.cell(3)));

        await(job(LOOKUP + FIRST + SECOND).run());
        assertThat(secrets()).hasSize(ROWS).allMatch(secret -> secret.startsWith("enc1:second:"));
        assertThat(progress("changed")).isEqualTo(ROWS + 1);
        assertThat(fields(LOOKUP + SECOND).decrypt(secret(3), NOTES.cell(3))).isEqualTo(clear(3));
    }

    @Test
    void aValueThatNobodyCanReadStaysAndKeepsNobodyBack() {
        String foreign = fields(LOOKUP + " lost=" + "9".repeat(64)).encrypt("谁", NOTES.cell(7));
        write(7, foreign);
        await(job(LOOKUP + FIRST + SECOND).run());
        assertThat(secret(7)).isEqualTo(foreign);
        assertThat(secrets().stream().filter(secret -> secret.startsWith("enc1:second:")))
                .hasSize(ROWS - 1);
    }

    @Test
    void twoInstancesDoNotDoTheSameTwice() {
        Uni<Void> one = job(LOOKUP + FIRST + SECOND).run();
        Uni<Void> other = job(LOOKUP + FIRST + SECOND).run();
        await(Uni.join().all(one, other).andFailFast());
        await(job(LOOKUP + FIRST + SECOND).run());
        assertThat(secrets()).allMatch(secret -> secret.startsWith("enc1:second:"));
        assertThat(progress("changed")).isEqualTo(ROWS);
    }

    @Test
    void aStartWithAnotherKeyUnderAKnownNameIsRefused() {
        KeyProof proof = new KeyProof(store);
        String app = "lookup=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
        proof.prove(KeyRing.parse(app + FIRST));
        proof.prove(KeyRing.parse(app + FIRST));
        assertThatThrownBy(() -> proof.prove(KeyRing.parse(app + " first=" + "8".repeat(64))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("'first'");
        assertThatThrownBy(() -> proof.prove(KeyRing.parse(LOOKUP + FIRST)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("'lookup'");
    }

    private Reencryption job(String keys) {
        return new Reencryption(store, fields(keys), KeyRing.parse(keys), List.of(NOTES), new EncryptionConfig() {
            @Override
            public Optional<Path> keyFile() {
                return Optional.empty();
            }

            @Override
            public Optional<String> keys() {
                return Optional.empty();
            }

            @Override
            public int batch() {
                return 10;
            }

            @Override
            public Duration lookEvery() {
                return Duration.ofDays(1);
            }

            @Override
            public Duration recheckAfter() {
                return Duration.ofDays(1);
            }
        });
    }

    private static FieldEncryption fields(String keys) {
        return new FieldEncryption(KeyRing.parse(keys));
    }

    private static String clear(int row) {
        return "李明 1381234" + (1000 + row);
    }

    private void write(int row, String secret) {
        await(pool.preparedQuery("INSERT INTO reencryption_note VALUES ($1, $2)"
                        + " ON CONFLICT (id) DO UPDATE SET secret = excluded.secret")
                .execute(Tuple.of((long) row, secret)));
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        await(pool.query("SELECT secret FROM reencryption_note WHERE secret IS NOT NULL")
                        .execute())
                .forEach(row -> secrets.add(row.getString(0)));
        return secrets;
    }

    private String secret(int row) {
        return await(pool.preparedQuery("SELECT secret FROM reencryption_note WHERE id = $1")
                        .execute(Tuple.of((long) row)))
                .iterator()
                .next()
                .getString(0);
    }

    private long progress(String column) {
        return await(pool.query("SELECT " + column + "::bigint FROM reencryption"
                                + " WHERE column_name = 'reencryption_note.secret' AND finished_at IS NOT NULL")
                        .execute())
                .iterator()
                .next()
                .getLong(0);
    }

    private void sql(String statement) {
        await(pool.query(statement).execute());
    }

    private static <T> T await(Uni<T> work) {
        Supplier<Uni<T>> supplier = () -> work;
        try {
            return VertxContextSupport.subscribeAndAwait(supplier);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
