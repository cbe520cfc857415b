package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.open12315.kernel.encryption.EncryptedColumn;
import org.open12315.testsupport.Registered;

/** Once an old key is taken away nothing may be left that only it can read. */
@QuarkusTest
class EncryptedColumnsTest {

    /** Gone by themselves long before anybody takes a key away: codes, messages, sessions; and the proof of a key itself. */
    private static final Set<String> SHORT_LIVED = Set.of(
            "sms_code.mobile",
            "email_code.email",
            "registration.mobile",
            "notice_message.recipient",
            "notice_message.parameters",
            "provider_session.tokens",
            "encryption_key.proof");

    @Inject
    Pool pool;

    @Any
    @Inject
    Instance<EncryptedColumn> columns;

    @Test
    void aChangeOfKeysWalksThroughAllThatIsEncrypted() {
        Registered.somebody();
        Set<String> walked = columns.stream().map(EncryptedColumn::name).collect(Collectors.toSet());
        Set<String> found = encrypted();
        assertThat(found)
                .as("what is stored of a person is found")
                .contains("person.mobile", "person.real_name", "person.document_number", "person.born", "person.email");
        found.removeAll(SHORT_LIVED);
        assertThat(walked).containsAll(found);
    }

    /** Columns with an encrypted value, by looking into all of them. */
    private Set<String> encrypted() {
        Set<String> found = new TreeSet<>();
        pool.query(
                        "SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                                + " WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0"
                                + " AND c.relnamespace = 'public'::regnamespace AND a.atttypid IN ('text'::regtype, 'jsonb'::regtype)")
                .executeAndAwait()
                .forEach(row -> {
                    String look = "SELECT FROM %1$s WHERE %2$s::text LIKE '%%enc1:%%' LIMIT 1"
                            .formatted(row.getString(0), row.getString(1));
                    if (pool.query(look).executeAndAwait().size() > 0) {
                        found.add(row.getString(0) + '.' + row.getString(1));
                    }
                });
        return found;
    }
}
