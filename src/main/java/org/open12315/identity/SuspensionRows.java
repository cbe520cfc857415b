package org.open12315.identity;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.open12315.kernel.encryption.EncryptedColumn;
import org.open12315.kernel.encryption.EncryptedColumn.KeyType;
import org.open12315.kernel.encryption.FieldEncryption;

/** Rows of suspensions to records. What people write there may name a person, so it is encrypted. */
@ApplicationScoped
class SuspensionRows {

    private static final EncryptedColumn REASON = column("reason");
    private static final EncryptedColumn APPEAL = column("appeal");
    private static final EncryptedColumn DECISION = column("decision");

    private final FieldEncryption encryption;

    SuspensionRows(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    @Produces
    @Dependent
    static EncryptedColumn reasons() {
        return REASON;
    }

    @Produces
    @Dependent
    static EncryptedColumn appeals() {
        return APPEAL;
    }

    @Produces
    @Dependent
    static EncryptedColumn decisions() {
        return DECISION;
    }

    String reason(long id, String clear) {
        return encryption.encrypt(clear, REASON.cell(id));
    }

    String appeal(long id, String clear) {
        return encryption.encrypt(clear, APPEAL.cell(id));
    }

    String decision(long id, String clear) {
        return encryption.encrypt(clear, DECISION.cell(id));
    }

    Optional<Suspension> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    List<Suspension> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    private Suspension read(Row row) {
        long id = row.getLong("id");
        return new Suspension(
                id,
                row.getLong("account_id"),
                row.getLong("receipt_number"),
                row.getString("authority_code"),
                SuspensionState.valueOf(row.getString("state")),
                encryption.decrypt(row.getString("reason"), REASON.cell(id)),
                row.getLong("suspended_by"),
                instant(row, "suspended_at"),
                encryption.decrypt(row.getString("appeal"), APPEAL.cell(id)),
                instant(row, "appealed_at"),
                encryption.decrypt(row.getString("decision"), DECISION.cell(id)),
                instant(row, "decided_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static EncryptedColumn column(String name) {
        return new EncryptedColumn("account_suspension", "id", KeyType.BIGINT, name);
    }
}
