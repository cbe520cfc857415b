package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.open12315.identity.person.DocumentKind;
import org.open12315.identity.person.MobileNumber;
import org.open12315.identity.person.RealName;
import org.open12315.kernel.encryption.EncryptedColumn;
import org.open12315.kernel.encryption.FieldEncryption;
import org.open12315.kernel.encryption.KeyedHash;

/** All queries about who stands behind an account. What names a person is encrypted, and found by keyed hashes. */
@ApplicationScoped
class PersonStore {

    private final Pool pool;
    private final FieldEncryption encryption;
    private final KeyedHash hash;

    PersonStore(Pool pool, FieldEncryption encryption, KeyedHash hash) {
        this.pool = pool;
        this.encryption = encryption;
        this.hash = hash;
    }

    /** The consumer's account and the person behind it; a violation of a unique index tells what exists already. */
    Uni<Long> addAccount(
            SqlClient connection, String userName, String passwordHash, MobileNumber mobile, RealName person) {
        return connection
                .preparedQuery("INSERT INTO account (user_name, password_hash, display_name, role)"
                        + " VALUES ($1, $2, $1, 'consumer') RETURNING id")
                .execute(Tuple.of(userName, passwordHash))
                .map(rows -> rows.iterator().next().getLong("id"))
                .call(id -> add(connection, id, mobile, person));
    }

    private Uni<Void> add(SqlClient connection, long id, MobileNumber mobile, RealName person) {
        return connection
                .preparedQuery("INSERT INTO person (account_id, mobile, mobile_hash, real_name, document_kind,"
                        + " document_number, document_hash, born, email) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
                .execute(Tuple.from(Arrays.asList(
                        id,
                        encrypt(PersonColumns.MOBILE, id, mobile.e164()),
                        mobileHash(mobile),
                        encrypt(PersonColumns.REAL_NAME, id, person.name()),
                        person.kind().key(),
                        encrypt(PersonColumns.DOCUMENT_NUMBER, id, person.number()),
                        Buffer.buffer(hash.of("person.document", person.lookup())),
                        encrypt(PersonColumns.BORN, id, person.born().toString()),
                        encrypt(PersonColumns.EMAIL, id, person.email()))))
                .replaceWithVoid();
    }

    /** Number of the account with this mobile number; null if there is none. */
    Uni<Long> accountOf(SqlClient connection, MobileNumber mobile) {
        return connection
                .preparedQuery("SELECT account_id FROM person WHERE mobile_hash = $1")
                .execute(Tuple.of(mobileHash(mobile)))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getLong(0));
    }

    Uni<Long> accountOf(MobileNumber mobile) {
        return accountOf(pool, mobile);
    }

    /** Number of the consumer's account in use with this mobile number, in one query for every number; null if there is none. */
    Uni<Long> consumerOf(MobileNumber mobile) {
        return pool.preparedQuery("SELECT account.id FROM person JOIN account ON account.id = person.account_id"
                        + " WHERE person.mobile_hash = $1 AND account.active AND account.role = $2")
                .execute(Tuple.of(mobileHash(mobile), Roles.CONSUMER))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getLong(0));
    }

    /** The person behind an account; null for staff and for accounts from before the registration of persons. */
    Uni<StoredPerson> find(long accountId) {
        return find(pool, accountId);
    }

    Uni<StoredPerson> find(SqlClient connection, long accountId) {
        return connection
                .preparedQuery("SELECT * FROM person WHERE account_id = $1")
                .execute(Tuple.of(accountId))
                .map(rows -> person(accountId, rows));
    }

    /** A violation of {@code uq_person_mobile} tells that another account has the number. */
    Uni<Void> changeMobile(SqlClient connection, long accountId, MobileNumber mobile) {
        return connection
                .preparedQuery("UPDATE person SET mobile = $2, mobile_hash = $3 WHERE account_id = $1")
                .execute(Tuple.of(
                        accountId, encrypt(PersonColumns.MOBILE, accountId, mobile.e164()), mobileHash(mobile)))
                .replaceWithVoid();
    }

    /**
     * @param email null for none
     * @param confirmed when a code proved it, null if it was only typed
     */
    Uni<Void> changeEmail(SqlClient connection, long accountId, String email, Instant confirmed) {
        return connection
                .preparedQuery("UPDATE person SET email = $2, email_confirmed_at = $3 WHERE account_id = $1")
                .execute(Tuple.of(
                        accountId,
                        encrypt(PersonColumns.EMAIL, accountId, email),
                        confirmed == null ? null : confirmed.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private StoredPerson person(long id, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        Row row = rows.iterator().next();
        String mobile = decrypt(PersonColumns.MOBILE, id, row);
        String name = decrypt(PersonColumns.REAL_NAME, id, row);
        RealName realName = name == null
                ? null
                : new RealName(
                        name,
                        DocumentKind.of(row.getString("document_kind")).orElseThrow(),
                        decrypt(PersonColumns.DOCUMENT_NUMBER, id, row),
                        LocalDate.parse(decrypt(PersonColumns.BORN, id, row)),
                        decrypt(PersonColumns.EMAIL, id, row));
        return new StoredPerson(
                mobile == null ? null : new MobileNumber(mobile),
                realName,
                verification(row),
                row.getOffsetDateTime("email_confirmed_at") != null);
    }

    private static Verification verification(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("verified_at");
        return new Verification(
                Verification.State.of(row.getString("verification")),
                row.getString("verified_by"),
                at == null ? null : at.toInstant());
    }

    private String encrypt(EncryptedColumn column, long id, String clear) {
        return encryption.encrypt(clear, column.cell(id));
    }

    private String decrypt(EncryptedColumn column, long id, Row row) {
        return encryption.decrypt(row.getString(column.column()), column.cell(id));
    }

    private Buffer mobileHash(MobileNumber mobile) {
        return Buffer.buffer(hash.of("person.mobile", mobile.e164()));
    }
}
