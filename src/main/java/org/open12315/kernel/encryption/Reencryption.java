package org.open12315.kernel.encryption;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.open12315.kernel.encryption.ReencryptionStore.Progress;
import org.open12315.kernel.encryption.ReencryptionStore.Replaced;
import org.open12315.kernel.encryption.ReencryptionStore.Stored;

/**
 * Brings every value under the key that writes now: those of older keys, and those that were clear once. In batches along
 * the primary key, each with its progress in one transaction, so that it goes on where it was cut off. Passes are
 * repeated until one finds nothing, because an instance that had not yet been restarted may have written behind it.
 */
@ApplicationScoped
public class Reencryption {

    private static final Logger LOG = Logger.getLogger(Reencryption.class);

    private final ReencryptionStore store;
    private final FieldEncryption fields;
    private final KeyRing keys;
    private final List<EncryptedColumn> columns;
    private final EncryptionConfig config;

    @jakarta.inject.Inject
    Reencryption(
            ReencryptionStore store,
            FieldEncryption fields,
            KeyRing keys,
            Instance<EncryptedColumn> columns,
            EncryptionConfig config) {
        this(store, fields, keys, columns.stream().toList(), config);
    }

    Reencryption(
            ReencryptionStore store,
            FieldEncryption fields,
            KeyRing keys,
            List<EncryptedColumn> columns,
            EncryptionConfig config) {
        this.store = store;
        this.fields = fields;
        this.keys = keys;
        this.columns = columns;
        this.config = config;
    }

    /** Everything that is left; one question to the database a column when nothing is. */
    @Scheduled(
            every = "{open12315.encryption.look-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return Multi.createFrom()
                .iterable(columns)
                .onItem()
                .transformToUniAndConcatenate(this::run)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> run(EncryptedColumn column) {
        return store.begin(column, keys.writing(), config.recheckAfter())
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> step(column))
                        .whilst(more -> more)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** One batch; emits whether there is more to do here. */
    Uni<Boolean> step(EncryptedColumn column) {
        return store.inTransaction(tx -> store.hold(tx, column, keys.writing())
                .chain(held -> held.map(progress -> batch(tx, column, progress))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Boolean> batch(SqlConnection tx, EncryptedColumn column, Progress progress) {
        return store.after(tx, column, progress.position(), config.batch())
                .chain(values -> values.isEmpty()
                        ? endPass(tx, column, progress)
                        : replace(tx, column, progress, values).replaceWith(true));
    }

    private Uni<Void> replace(SqlConnection tx, EncryptedColumn column, Progress progress, List<Stored> values) {
        List<Replaced> stale = new ArrayList<>();
        int unreadable = 0;
        for (Stored stored : values) {
            if (stored.value() == null || stored.value().startsWith(fields.currentPrefix())) {
                continue;
            }
            Optional<Replaced> replaced = replaced(column, stored);
            replaced.ifPresent(stale::add);
            unreadable += replaced.isPresent() ? 0 : 1;
        }
        Progress next = new Progress(
                values.get(values.size() - 1).row(),
                progress.found() + stale.size(),
                progress.changed() + stale.size(),
                progress.unreadable() + unreadable);
        Uni<Integer> written = stale.isEmpty() ? Uni.createFrom().item(0) : store.replace(tx, column, stale);
        return written.chain(() -> store.moveOn(tx, column, keys.writing(), next));
    }

    /** One value that nobody can read must not keep the others from their new key. */
    private Optional<Replaced> replaced(EncryptedColumn column, Stored stored) {
        Cell cell = column.cell(stored.row());
        try {
            String clear = fields.read(stored.value(), cell);
            return Optional.of(new Replaced(stored.row(), stored.value(), fields.encrypt(clear, cell)));
        } catch (Unreadable lost) {
            LOG.errorf("Row %s keeps its value: %s", stored.row(), lost.getMessage());
            return Optional.empty();
        }
    }

    private Uni<Boolean> endPass(SqlConnection tx, EncryptedColumn column, Progress progress) {
        boolean last = progress.found() == 0;
        if (last) {
            LOG.infof(
                    "%s is encrypted with the key '%s' throughout: %d values were changed, %d could not be read",
                    column.name(), keys.writing(), progress.changed(), progress.unreadable());
        }
        return store.endPass(tx, column, keys.writing()).replaceWith(!last);
    }
}
